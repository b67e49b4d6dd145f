"""A language model's proposals, where one is configured: checked word for word, and no facts until a person accepts."""
