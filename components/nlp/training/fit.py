"""Fine-tuning: one batch after another, one loss a head, a rate that rises and falls to nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import nullcontext

import torch
from torch import Tensor
from torch.nn import functional

from components.nlp.training.batches import IGNORED, Batch, Batcher
from components.nlp.training.examples import Example
from components.nlp.training.network import NEVER, Network, Tagger

RATE, HEAD_RATE, DECAY, WARM_UP = 3e-4, 2e-3, 0.01, 100
TREE_SHARE = 0.55
WEIGHTS = {
    "names": 1.0,
    "triggers": 1.0,
    "tags": 0.5,
    "morphs": 0.5,
    "lemmas": 0.5,
    "starts": 0.5,
    "arcs": 1.0,
    "deps": 1.0,
}


def in_turn(batcher: Batcher, trees: Sequence[Example], names: Sequence[Example]) -> Iterator[Batch]:
    """Batches of trees and of names for ever, TREE_SHARE of them trees."""
    chance = random.Random(batcher.chance.random())
    feeds = (batcher.endless(trees), batcher.endless(names))
    while True:
        yield next(feeds[0] if chance.random() < TREE_SHARE else feeds[1])


def fit(network: Tagger, batches: Iterator[Batch], steps: int) -> None:
    """Train in place for so many steps. The word-piece embeddings stay as they were published."""
    network.encoder.pieces.weight.requires_grad = False
    optimizer = make_optimizer(network)
    rates = [group["lr"] for group in optimizer.param_groups]
    network.train()
    device = next(network.parameters()).device
    for step in range(steps):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, (step + 1) / WARM_UP) * (1 - step / steps)
        losses = step_losses(network, next(batches), device)
        total = sum(WEIGHTS[name] * loss for name, loss in losses.items())
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 50 == 0:
            print(step, " ".join(f"{name} {loss.item():.3f}" for name, loss in losses.items()), flush=True)


def make_optimizer(network: Tagger) -> torch.optim.Optimizer:
    """AdamW with a faster rate for the new heads."""
    body = [one for one in network.encoder.parameters() if one.requires_grad]
    known = {id(one) for one in network.encoder.parameters()}
    heads = [one for one in network.parameters() if id(one) not in known]
    groups = [{"params": body, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=DECAY)


def step_losses(network: Tagger, batch: Batch, device: torch.device) -> dict[str, Tensor]:
    """The losses of the heads that the batch has labels for."""
    labels = {name: tensor.to(device) for name, tensor in batch.labels.items()}
    fast = torch.autocast(device.type, dtype=torch.bfloat16)
    with fast if device.type in ("cpu", "cuda") else nullcontext():
        words = network.words(batch.ids.to(device), batch.shapes.to(device), batch.first.to(device))
        losses = {name: loss(head(words), labels[name]) for name, head in network.heads.items() if told(labels[name])}
        if isinstance(network, Network) and told(labels["heads"]):
            losses |= tree_losses(network, words, labels)
    return losses


def tree_losses(network: Network, words: Tensor, labels: dict[str, Tensor]) -> dict[str, Tensor]:
    """The losses of sentence starts, heads and relations. Heads compete within their sentence only."""
    starts, heads = labels["starts"], labels["heads"]
    inside = starts != IGNORED
    sentence = (starts == 1).cumsum(1)
    together = (sentence[:, :, None] == sentence[:, None, :]) & inside[:, None, :]
    scores = network.arcs(words).float().masked_fill(~together, NEVER)
    guesses = network.starts(words).squeeze(-1).float()
    known = heads.clamp(min=0)
    return {
        "starts": functional.binary_cross_entropy_with_logits(guesses[inside], starts[inside].float()),
        "arcs": loss(scores, heads),
        "deps": loss(network.relations(words, known), labels["deps"].masked_fill(heads == IGNORED, IGNORED)),
    }


def told(labels: Tensor) -> bool:
    """Whether there is anything to learn."""
    return bool((labels != IGNORED).any())


def loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Cross entropy over the last dimension."""
    return functional.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED)
