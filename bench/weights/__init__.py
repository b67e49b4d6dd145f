"""Weights of signs, made from the annotated documents that rules may be made from (`ingest.extract.weighing`)."""
