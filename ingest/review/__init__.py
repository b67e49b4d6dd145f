"""How well a user's own documents were read: sentences that gave no fact, and samples for a person to judge."""
