"""docs/quality.md: what extraction comes to on the annotated documents, beside two baselines."""
