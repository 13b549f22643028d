"""The network: MiniLM's encoder with the shapes of words as token types, and one head for each thing to be told.

Dimensions: B windows, P word pieces, W words, D = 384. A word is represented by its first piece. The arc head scores
each word j as head of word i; a root is its own head. The relation is read off a word and its best-scored head.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from components.nlp.encoder.word_pieces import SHAPES

HIDDEN, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
ARC, RELATION = 192, 192
DROPOUT, EPSILON = 0.1, 1e-12
NEVER = -1e4


class Layer(nn.Module):
    """One transformer layer as BERT has it (normalised after each half)."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.output, self.up, self.down = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm_attention = nn.LayerNorm(HIDDEN, EPSILON)
        self.norm_output = nn.LayerNorm(HIDDEN, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def split(self, states: Tensor) -> Tensor:
        """[B, P, D] -> [B, heads, P, D / heads]."""
        return states.view(states.shape[0], -1, HEADS, HIDDEN // HEADS).transpose(1, 2)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States after the layer; `bias` [B, 1, 1, P] is NEVER at padding."""
        seen = self.coarse(states)
        query, key, value = self.split(self.query(seen)), self.split(self.key(seen)), self.split(self.value(seen))
        scores = query @ key.transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5 + bias
        mixed = self.dropout(scores.softmax(-1)) @ value
        mixed = mixed.transpose(1, 2).reshape(states.shape[0], -1, HIDDEN)
        states = self.norm_attention(states + self.dropout(self.output(self.coarse(mixed))))
        inner = functional.gelu(self.up(self.coarse(states)))
        return self.norm_output(states + self.dropout(self.down(self.coarse(inner))))

    def coarse(self, states: Tensor) -> Tensor:
        """While training, states as 8-bit arithmetic will see them: in 256 steps from the least to the greatest.

        Without it the cut to 8 bits cost 1.2 points of F1 on names in politics; nearly all of that came from the
        states, not from the weights. Gradients pass as if nothing was rounded.
        """
        if not self.training:
            return states
        exact = states.detach().float()
        least, greatest = exact.amin().clamp(max=0), exact.amax().clamp(min=0)
        step = (greatest - least) / 255
        rounded = ((exact - least) / step).round() * step + least
        return states + (rounded - exact).to(states.dtype)


class Encoder(nn.Module):
    """The first of MiniLM's six layers over word pieces, their positions and the shapes of their words."""

    def __init__(self, vocabulary: int, layers: int = LAYERS) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        """[B, P] ids (0 is padding) and shapes -> [B, P, D]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.norm(self.pieces(ids) + self.positions(places) + self.shapes(shapes))
        bias = (ids == 0)[:, None, None, :].to(states.dtype) * NEVER
        states = self.dropout(states)
        for layer in self.layers:
            states = layer(states, bias)
        return states


class Tagger(nn.Module):
    """An encoder and heads that give every word a class each. `sizes` gives the number of classes of every head."""

    def __init__(self, vocabulary: int, sizes: dict[str, int], layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, layers)
        self.heads = nn.ModuleDict({name: nn.Linear(HIDDEN, size) for name, size in sizes.items()})
        self.dropout = nn.Dropout(DROPOUT)

    def words(self, ids: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """[B, W, D]: the states of the words' first pieces (`first` [B, W])."""
        states = self.encoder(ids, shapes)
        return self.dropout(states.gather(1, first[:, :, None].expand(-1, -1, HIDDEN)))


class Network(Tagger):
    """A tagger that also tells trees. `sizes` gives the number of classes of names, tags, morphs, lemmas and deps."""

    def __init__(self, vocabulary: int, sizes: dict[str, int]) -> None:
        super().__init__(vocabulary, {name: size for name, size in sizes.items() if name != "deps"})
        self.starts = nn.Linear(HIDDEN, 1)
        self.arc_dependent, self.arc_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.arc_bias = nn.Linear(HIDDEN, 1)
        self.arc_root = nn.Linear(HIDDEN, 1)
        self.relation_dependent, self.relation_head = nn.Linear(HIDDEN, RELATION), nn.Linear(HIDDEN, RELATION)
        self.relation = nn.Linear(RELATION, sizes["deps"])

    def arcs(self, words: Tensor) -> Tensor:
        """[B, W, W]: the score of word j as head of word i; on the diagonal, of i as a root."""
        scores = self.arc_dependent(words) @ self.arc_head(words).transpose(-1, -2) / ARC**0.5
        scores = scores + self.arc_bias(words).transpose(-1, -2)
        diagonal = torch.eye(words.shape[1], device=words.device, dtype=words.dtype)
        return scores * (1 - diagonal) + self.arc_root(words) * diagonal

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """[B, W, deps]: the scores of the relations between words and their heads (`heads` [B, W])."""
        above = self.relation_head(words).gather(1, heads[:, :, None].expand(-1, -1, RELATION))
        return self.relation(self.dropout(functional.gelu(self.relation_dependent(words) + above)))


def load_minilm(network: Tagger, path: Path) -> None:
    """Put the published weights into the encoder, as many layers as it has. Every shape starts as BERT's first token
    type.
    """
    source = load_file(path)
    target = {
        "pieces.weight": source["embeddings.word_embeddings.weight"],
        "positions.weight": source["embeddings.position_embeddings.weight"],
        "shapes.weight": source["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1),
        "norm.weight": source["embeddings.LayerNorm.weight"],
        "norm.bias": source["embeddings.LayerNorm.bias"],
    }
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "output": "attention.output.dense", "norm_attention": "attention.output.LayerNorm",
        "up": "intermediate.dense", "down": "output.dense", "norm_output": "output.LayerNorm",
    }  # fmt: skip
    for layer in range(len(network.encoder.layers)):
        for own, theirs in names.items():
            for kind in ("weight", "bias"):
                target[f"layers.{layer}.{own}.{kind}"] = source[f"encoder.layer.{layer}.{theirs}.{kind}"]
    network.encoder.load_state_dict(target)
