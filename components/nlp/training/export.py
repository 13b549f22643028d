"""The trained network as ONNX with 8-bit weights, for reading without torch."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from components.nlp.training.network import NEVER, Network

INPUTS = ("ids", "shapes", "first", "start_bias", "word_mask")
OUTPUTS = ("names", "tags", "morphs", "lemmas", "starts", "arcs", "deps")


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


def export(network: Network, lists: dict[str, list[str]], tokenizer: Path, out: Path) -> None:
    """Write encoder.onnx, labels.json and tokenizer.json into `out`."""
    full = out / "full.onnx"
    ids = torch.randint(5, 1000, (2, 12))
    first = torch.tensor([[1, 3, 4, 6], [1, 2, 5, 7]])
    sample = (ids, torch.zeros_like(ids), first, torch.zeros(first.shape), torch.ones(first.shape))
    axes = {name: {0: "windows", 1: "pieces" if name in ("ids", "shapes") else "words"} for name in INPUTS + OUTPUTS}
    axes["arcs"][2] = "words"
    torch.onnx.export(
        Reading(network), sample, str(full), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes,
        opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(str(full), str(out / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    (out / "labels.json").write_text(json.dumps(lists, ensure_ascii=False, indent=0), encoding="utf-8")
    shutil.copy(tokenizer, out / "tokenizer.json")
