"""Train the network that finds the words that name events, and put it into a pipeline beside the encoder.

    python -m components.nlp.training.triggers MINILM PIPELINE [--steps 1400]

MINILM is as in `components.nlp.training`, PIPELINE the folder of the pipeline, such as data/pipeline. It learns from
the marked sentences of data/written/events alone. It has layers of its own, since those of the encoder, once they have
learned trees, tell less of what words mean: with the encoder's lower four layers it found 52 % of the types of
plv_codebook, with its lower two 59 %, with three of its own 63 %, with six 66 %. Everything is seeded.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from components.nlp.encoder.word_pieces import load_tokenizer
from components.nlp.training.batches import Batcher
from components.nlp.training.export import export_triggers
from components.nlp.training.fit import fit
from components.nlp.training.marked import TRIGGER_TYPES, trigger_examples
from components.nlp.training.network import Tagger, load_minilm
from components.settings import DATA

LAYERS, STEPS = 3, 1_400


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("pipeline", type=Path)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    model = trained_triggers(arguments.minilm, arguments.steps, arguments.seed)
    (arguments.pipeline / "encoder" / "triggers.onnx").write_bytes(model)


def trained_triggers(minilm: Path, steps: int, seed: int) -> bytes:
    """The trained network as the file `triggers.onnx`."""
    torch.manual_seed(seed)
    examples = list(trigger_examples(DATA / "written" / "events", seed))
    print(f"{len(examples)} texts of triggers", flush=True)
    tokenizer = load_tokenizer((minilm / "tokenizer.json").read_text(encoding="utf-8"))
    network = Tagger(tokenizer.get_vocab_size(), {"triggers": len(TRIGGER_TYPES)}, LAYERS)
    load_minilm(network, minilm / "model.safetensors")
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    fit(network, Batcher(tokenizer, {"triggers": TRIGGER_TYPES}, seed).endless(examples), steps)
    return export_triggers(network.cpu().eval(), TRIGGER_TYPES[1:])


if __name__ == "__main__":
    main()
