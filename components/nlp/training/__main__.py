"""Train the networks and write the pipeline: corpora in, data/pipeline out.

    python -m components.nlp.training CORPORA MINILM OUT [--steps 6000]

CORPORA holds `syntax/*.conllu[.gz]` and `names/*.jsonl[.gz]` as data/pipeline/README.md lists them, MINILM the weights
(`model.safetensors`) and `tokenizer.json` of all-MiniLM-L6-v2. The articles of data/written are trained on as well, and
the network that finds triggers on the sentences beside them (`triggers.py`, which also trains it alone).
Everything is seeded.
"""

from __future__ import annotations

import argparse
from itertools import chain
from pathlib import Path

import torch

from components.nlp.encoder.word_pieces import load_tokenizer
from components.nlp.training.batches import Batcher, label_lists
from components.nlp.training.corpora import read_rows
from components.nlp.training.examples import name_examples, tree_examples
from components.nlp.training.export import export, write_pipeline
from components.nlp.training.fit import fit, in_turn
from components.nlp.training.lexicons import lexicons
from components.nlp.training.network import Network, load_minilm
from components.nlp.training.triggers import STEPS, trained_triggers
from components.nlp.training.written import written_rows
from components.settings import DATA


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=6_000)
    parser.add_argument("--copies", type=int, default=2, help="copies of the name corpora with swapped names")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    trees = list(tree_examples(corpus_files(arguments.corpora / "syntax"), arguments.seed))
    rows = chain(read_rows(corpus_files(arguments.corpora / "names")), written_rows(DATA / "written"))
    names = list(name_examples(rows, arguments.copies, arguments.seed))
    print(f"{len(trees)} documents of trees, {len(names)} texts of names", flush=True)
    lists = label_lists(trees)
    written = (arguments.minilm / "tokenizer.json").read_text(encoding="utf-8")
    tokenizer = load_tokenizer(written)
    network = Network(tokenizer.get_vocab_size(), {name: len(labels) for name, labels in lists.items()})
    load_minilm(network, arguments.minilm / "model.safetensors")
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    fit(network, in_turn(Batcher(tokenizer, lists, arguments.seed), trees, names), arguments.steps)
    files = export(network.cpu().eval(), lists | lexicons(trees), written)
    files["triggers.onnx"] = trained_triggers(arguments.minilm, STEPS, arguments.seed)
    write_pipeline(files, arguments.out)


def corpus_files(folder: Path) -> list[Path]:
    """The training files of a folder, in order of name; the development files are for measuring."""
    return sorted(path for path in folder.iterdir() if "-dev" not in path.name and path.suffix != ".tsv")


if __name__ == "__main__":
    main()
