"""The trained networks as ONNX with 8-bit weights, for reading without torch, and as a spaCy pipeline."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import spacy
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from components.nlp.encoder import Encoder
from components.nlp.training.network import NEVER, Network, Tagger

VERSION = "0.1.0"
INPUTS = ("ids", "shapes", "first", "start_bias", "word_mask")
OUTPUTS = ("names", "tags", "morphs", "lemmas", "starts", "arcs", "deps")

Axes = dict[str, dict[int, str]]
WINDOWS_OF_PIECES = {0: "windows", 1: "pieces"}
WINDOWS_OF_WORDS = {0: "windows", 1: "words"}


class Triggers(nn.Module):
    """The network that finds triggers as one function: from windows to the probabilities of its classes."""

    def __init__(self, network: Tagger) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """[B, W, classes]: how likely each word is of each class."""
        return self.network.heads["triggers"](self.network.words(ids, shapes, first)).softmax(-1)


class Reading(nn.Module):
    """The network as one function: from windows to scores of names and arcs and the best class of everything else."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, ids: Tensor, shapes: Tensor, first: Tensor, start_bias: Tensor, word_mask: Tensor
    ) -> tuple[Tensor, ...]:
        """`start_bias` [B, W] is added to the scores of sentence starts; `word_mask` [B, W] is 0 at padding."""
        network = self.network
        words = network.words(ids, shapes, first)
        starts = (network.starts(words).squeeze(-1) + start_bias > 0).to(torch.int64)
        sentence = starts.cumsum(1)
        apart = (sentence[:, :, None] != sentence[:, None, :]).to(words.dtype) + (1 - word_mask)[:, None, :]
        arcs = network.arcs(words) + apart * NEVER
        best = {name: head(words) for name, head in network.heads.items()}
        relations = network.relations(words, arcs.argmax(-1))
        return (
            best["names"], best["tags"].argmax(-1), best["morphs"].argmax(-1), best["lemmas"].argmax(-1), starts, arcs,
            relations.argmax(-1),
        )  # fmt: skip


def export(network: Network, lists: dict[str, list[str]], tokenizer: str) -> dict[str, bytes]:
    """The files that `encoder.Encoder` loads, but for `triggers.onnx`, by name; `tokenizer` is the text of
    `tokenizer.json`.
    """
    ids = torch.randint(5, 1000, (2, 12))
    first = torch.tensor([[1, 3, 4, 6], [1, 2, 5, 7]])
    sample = (ids, torch.zeros_like(ids), first, torch.zeros(first.shape), torch.ones(first.shape))
    axes = {name: WINDOWS_OF_PIECES if name in ("ids", "shapes") else WINDOWS_OF_WORDS for name in INPUTS + OUTPUTS}
    axes["arcs"] = {**WINDOWS_OF_WORDS, 2: "words"}
    model = quantized(Reading(network), sample, axes)
    labels = json.dumps(lists, ensure_ascii=False, indent=0)
    return {"encoder.onnx": model, "labels.json": labels.encode(), "tokenizer.json": tokenizer.encode()}


def export_triggers(network: Tagger, types: Sequence[str]) -> bytes:
    """The network that finds triggers, with the names of its classes."""
    ids = torch.randint(5, 1000, (2, 12))
    sample = (ids, torch.zeros_like(ids), torch.tensor([[1, 3, 4, 6], [1, 2, 5, 7]]))
    axes = {
        "ids": WINDOWS_OF_PIECES,
        "shapes": WINDOWS_OF_PIECES,
        "first": WINDOWS_OF_WORDS,
        "triggers": WINDOWS_OF_WORDS,
    }
    model = onnx.load_model_from_string(quantized(Triggers(network), sample, axes))
    onnx.helper.set_model_props(model, {"types": " ".join(types)})
    return model.SerializeToString()


def quantized(network: nn.Module, sample: tuple[Tensor, ...], axes: Axes) -> bytes:
    """A network as ONNX with 8-bit weights; `axes` names its inputs, then its outputs, with their open dimensions."""
    names = list(axes)
    with tempfile.TemporaryDirectory() as scratch:
        full, small = Path(scratch) / "full.onnx", Path(scratch) / "small.onnx"
        torch.onnx.export(
            network, sample, str(full), input_names=names[: len(sample)], output_names=names[len(sample) :],
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        # Seven bits for the weights: with eight, sums overflow on processors without VNNI, and rows would differ there.
        quantize_dynamic(str(full), str(small), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        return small.read_bytes()


def write_pipeline(files: dict[str, bytes], out: Path) -> None:
    """A spaCy pipeline with the encoder alone, as a folder that `spacy.load` reads."""
    nlp = spacy.blank("en")
    nlp.meta.update(
        name="communique_sm",
        version=VERSION,
        description="Tags, lemmas, trees, sentences and names for English news",
        license="CC BY-SA 4.0",
    )
    encoder = nlp.add_pipe("encoder")
    assert isinstance(encoder, Encoder)
    encoder.load(files)
    nlp.to_disk(out)
