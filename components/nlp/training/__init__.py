"""How the shipped pipeline was made: open corpora -> examples -> a fine-tuned encoder -> data/pipeline."""
