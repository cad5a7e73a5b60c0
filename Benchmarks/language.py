"""Raw text to trees: foothold and UDPipe 1 in turn, best of five, CPU seconds of the whole process."""
import os
import resource
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Evaluation"))
from language_gate import raw_text  # noqa: E402

UDPIPE = """
import sys
from ufal.udpipe import Model, Pipeline, ProcessingError
model = Model.load(sys.argv[1])
error = ProcessingError()
text = open(sys.argv[2], encoding="utf-8").read()
pipeline = Pipeline(model, "tokenize", Pipeline.DEFAULT, Pipeline.DEFAULT, "conllu")
sys.stdout.write(pipeline.process(text, error))
"""

TRAIN = """
import sys
from ufal.udpipe import InputFormat, ProcessingError, Sentence, Sentences, Trainer
def read(path):
    sentences, reader, error = Sentences(), InputFormat.newInputFormat("conllu"), ProcessingError()
    reader.setText(open(path, encoding="utf-8").read())
    sentence = Sentence()
    while reader.nextSentence(sentence, error):
        sentences.append(sentence)
        sentence = Sentence()
    return sentences
error = ProcessingError()
model = Trainer.train("morphodita_parsito", read(sys.argv[1]), read(sys.argv[2]), "epochs=10",
                      "iterations=5", "iterations=5", error)
open(sys.argv[3], "wb").write(model)
"""


def seconds(command):
    """CPU seconds of a command and the number of words in what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = sum(line.split(b"\t")[0].isdigit() for line in done.stdout.splitlines() if line)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, words


def main():
    foothold, treebank, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    model = work / "udpipe-ewt.model"
    if not model.exists():
        print("training UDPipe on EWT", file=sys.stderr)
        subprocess.run(
            [sys.executable, "-c", TRAIN, treebank / "en_ewt-ud-train.conllu",
             treebank / "en_ewt-ud-dev.conllu", model], check=True)
    text = work / "language.txt"
    text.write_text(raw_text(treebank / "en_ewt-ud-dev.conllu") * 4, encoding="utf-8")
    # Loading is not the work that is compared.
    empty = work / "empty.txt"
    empty.write_text("Yes.\n")
    commands = {
        "foothold": lambda file: [foothold, "parse", file],
        "UDPipe 1": lambda file: [sys.executable, "-c", UDPIPE, model, file],
    }
    rates = {name: 0.0 for name in commands}
    for _ in range(int(os.environ.get("ROUNDS", "5"))):
        for name, command in commands.items():
            start, _ = seconds(command(empty))
            spent, words = seconds(command(text))
            rates[name] = max(rates[name], words / (spent - start))
    for name, rate in rates.items():
        print(f"{name:10} {rate:9.0f} words a second")
    print(f"ratio      {rates['foothold'] / rates['UDPipe 1']:9.1f}")


main()
