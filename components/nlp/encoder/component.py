"""Tags, lemmas, trees, sentences and names by one small transformer (MiniLM, fine-tuned, 8-bit, run by onnxruntime),
and the words that name events by a smaller one beside it.

A spaCy component like any other: `nlp.add_pipe("encoder")`, saved with its pipeline. It reads one document at a time,
in windows that depend on the document alone: 8-bit inference scales its numbers by what it sees side by side, so that
only a document that is always read in the same company gives the same rows every time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy
import onnxruntime
import srsly
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import minibatch
from spacy.vocab import Vocab

from components.nlp.annotations import TriggerChances
from components.nlp.encoder import lemmas
from components.nlp.encoder.name_tags import NameTags
from components.nlp.encoder.trees import tree
from components.nlp.encoder.windows import windows
from components.nlp.encoder.word_pieces import Word, lay_out, load_tokenizer, to_words
from components.nlp.sentences import sentence_starts

FILES = ("encoder.onnx", "triggers.onnx", "labels.json", "tokenizer.json")
BATCH_WORDS = 700
CERTAIN = 1e4
ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD]
BLANK_RELATION = "dep"
LEXICONS = dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "verbs") | dict.fromkeys(("NN", "NNS"), "nouns")

Integers = NDArray[numpy.int64]
Range = tuple[int, int]


class Encoder:
    """The component; empty until `load` or `from_disk` gives it the files that training writes."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def load(self, files: dict[str, bytes]) -> Encoder:
        """Take the contents of FILES, by name."""
        self.files = files
        self.session, self.trigger_session = one_thread(files["encoder.onnx"]), one_thread(files["triggers.onnx"])
        self.trigger_types = tuple(self.trigger_session.get_modelmeta().custom_metadata_map["types"].split())
        self.tokenizer = load_tokenizer(files["tokenizer.json"].decode("utf-8"))
        labels: dict[str, list[str]] = json.loads(files["labels.json"])
        self.name_tags = NameTags(labels["names"])
        self.scripts = labels["lemmas"]
        known = {
            part: lemmas.Lexicon(frozenset(labels[part]), dict(map(str.split, labels[f"irregular_{part}"])))
            for part in ("verbs", "nouns")
        }
        self.lexicons = [known.get(LEXICONS.get(tag, "")) for tag in labels["tags"]]
        parts = [label.partition("|") for label in labels["morphs"]]
        self.classes = {
            TAG: self.strings(labels["tags"]),
            POS: self.strings([part for part, _, _ in parts]),
            MORPH: numpy.array([self.vocab.morphology.add(features) for _, _, features in parts], numpy.uint64),
            DEP: self.strings(labels["deps"]),
        }
        return self

    def strings(self, labels: Iterable[str]) -> NDArray[numpy.uint64]:
        """The ids of labels in the vocabulary, in the order of the network's classes."""
        return numpy.array([self.vocab.strings.add(label) for label in labels], dtype=numpy.uint64)

    def __call__(self, doc: Doc) -> Doc:
        """Write tags, lemmas, trees, sentences, names and the chances of triggers on the document."""
        places = [token.i for token in doc if not token.is_space]
        if not places:
            return doc
        words = to_words(self.tokenizer, [doc[place].text for place in places])
        starts = sentence_starts(doc)
        ranges = windows(doc, places, [len(word.ids) for word in words], starts)
        biases = CERTAIN * numpy.array(starts, dtype=numpy.float32)[places]
        rows = numpy.zeros((len(doc), len(ATTRIBUTES)), dtype=numpy.uint64)
        chances = numpy.zeros((len(doc), 1 + len(self.trigger_types)), dtype=numpy.float32)
        chances[:, 0] = 1
        spans: list[Span] = []
        for group in grouped(ranges):
            outputs = self.run([words[start:end] for start, end in group], [biases[start:end] for start, end in group])
            tagged = self.name_tags.best(outputs["names"])
            for row, (start, end) in enumerate(group):
                own = places[start:end]
                rows[own] = self.attributes(outputs, row, words[start:end], own)
                chances[own] = outputs["triggers"][row, : end - start]
                spans += [Span(doc, own[one], own[two] + 1, kind) for one, two, kind in tagged.names(row, end - start)]
        attach_blanks(doc, rows, self.vocab.strings.add(BLANK_RELATION))
        doc.from_array(ATTRIBUTES, rows)  # type: ignore[arg-type]
        doc.ents = spans
        doc._.trigger_chances = TriggerChances(self.trigger_types, chances)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The documents of a stream, read one by one but handed on `batch_size` at a time.

        What follows works through them together and stays in the processor's caches, which the network fills with its
        own numbers: a fifth less time for all other components.
        """
        for batch in minibatch(stream, batch_size):
            yield from [self(doc) for doc in batch]

    def run(self, group: Sequence[Sequence[Word]], biases: Sequence[NDArray[numpy.float32]]) -> dict[str, Any]:
        """The networks' outputs for windows side by side."""
        inputs: dict[str, Any] = lay_out(self.tokenizer, group)._asdict()
        [triggers] = self.trigger_session.run(["triggers"], inputs)
        width = max(len(window) for window in group)
        inputs["start_bias"] = numpy.zeros((len(group), width), dtype=numpy.float32)
        inputs["word_mask"] = numpy.zeros((len(group), width), dtype=numpy.float32)
        for row, bias in enumerate(biases):
            inputs["start_bias"][row, : len(bias)] = bias
            inputs["start_bias"][row, 0] = CERTAIN
            inputs["word_mask"][row, : len(bias)] = 1
        names = [output.name for output in self.session.get_outputs()]
        return dict(zip(names, self.session.run(names, inputs), strict=True)) | {"triggers": triggers}

    def attributes(
        self, outputs: dict[str, Any], row: int, words: Sequence[Word], places: Sequence[int]
    ) -> NDArray[numpy.uint64]:
        """One row of ATTRIBUTES for every word of a window. Heads are offsets in tokens, as spaCy wants them."""
        size = len(words)
        columns = {name: outputs[name][row, :size] for name in ("tags", "morphs", "lemmas", "deps")}
        heads = window_heads(outputs["arcs"][row, :size, :size], outputs["starts"][row, :size])
        at = numpy.array(places)
        written = [
            self.lemma(script, tag, word.text)
            for script, tag, word in zip(columns["lemmas"], columns["tags"], words, strict=True)
        ]
        relations = self.classes[DEP][columns["deps"]]
        relations[heads == numpy.arange(size)] = self.vocab.strings["ROOT"]
        return numpy.column_stack([
            self.classes[TAG][columns["tags"]],
            self.classes[POS][columns["morphs"]],
            self.classes[MORPH][columns["morphs"]],
            self.strings(written),
            relations,
            (at[heads] - at).astype(numpy.int64).view(numpy.uint64),
        ])  # fmt: skip

    def lemma(self, script: int, tag: int, word: str) -> str:
        """The lemma of a word, from the classes that the network gave it."""
        predicted, lexicon = lemmas.apply(self.scripts[script], word), self.lexicons[tag]
        return lexicon.lemma(predicted, word) if lexicon is not None else predicted

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The files as one string of bytes."""
        return bytes(srsly.msgpack_dumps(self.files))

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Encoder:
        """Load what `to_bytes` gave."""
        return self.load(srsly.msgpack_loads(data))

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the files into a folder."""
        path.mkdir(parents=True, exist_ok=True)
        for name, data in self.files.items():
            (path / name).write_bytes(data)

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Encoder:
        """Load the files of a folder."""
        return self.load({name: (Path(path) / name).read_bytes() for name in FILES})


@Language.factory(
    "encoder",
    assigns=["token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head", "token.is_sent_start",
             "doc.ents", "doc._.trigger_chances"],
)  # fmt: skip
def make_encoder(nlp: Language, name: str) -> Encoder:
    """The factory that `spacy.load` and `nlp.add_pipe` use."""
    return Encoder(nlp.vocab)


def one_thread(model: bytes) -> onnxruntime.InferenceSession:
    """A network ready to run, on one core: documents are spread over cores by process."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])


def grouped(ranges: Sequence[Range]) -> Iterator[list[Range]]:
    """Windows of like length side by side, at most about BATCH_WORDS words with their padding."""
    group: list[Range] = []
    for one in sorted(ranges, key=lambda one: (one[1] - one[0], one)):
        if group and (one[1] - one[0]) * (len(group) + 1) > BATCH_WORDS:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def window_heads(arcs: NDArray[numpy.float32], starts: Integers) -> Integers:
    """The heads of the words of a window, each sentence a tree of its own."""
    opens = [*numpy.flatnonzero(starts), len(starts)]
    heads = numpy.zeros(len(starts), dtype=numpy.int64)
    for first, last in pairwise(opens):
        heads[first:last] = first + tree(arcs[first:last, first:last])
    return heads


def attach_blanks(doc: Doc, rows: NDArray[numpy.uint64], relation: int) -> None:
    """Hang every blank on the word before it, or on the first word of the document."""
    head_column, relation_column = ATTRIBUTES.index(HEAD), ATTRIBUTES.index(DEP)
    first = next(token.i for token in doc if not token.is_space)
    last = first
    for token in doc:
        if token.is_space:
            rows[token.i, head_column] = numpy.int64(last - token.i).view(numpy.uint64)
            rows[token.i, relation_column] = relation
        else:
            last = token.i
