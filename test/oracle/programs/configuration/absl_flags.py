"""An evaluation in the manner of research code, with absl flags."""
from absl import app, flags
from openai import OpenAI

FLAGS = flags.FLAGS
flags.DEFINE_integer("num_problems", 30, "How many problems.")
flags.DEFINE_integer("samples_per_problem", 4, "Samples for pass@k.")
flags.DEFINE_string("model", "gpt-4o-mini", "Which model.")
flags.DEFINE_bool("judge", False, "Whether a judge reads the samples.")


def main(argv):
    del argv
    client = OpenAI()
    solved = 0
    for problem in range(FLAGS.num_problems):
        samples = []
        for _ in range(FLAGS.samples_per_problem):
            completion = client.chat.completions.create(
                model=FLAGS.model, messages=[{"role": "user", "content": f"Solve problem {problem}."}]
            )
            samples.append(completion.choices[0].message.content)
        if FLAGS.judge:
            client.chat.completions.create(
                model="o3", messages=[{"role": "user", "content": "Which sample is best? " + " ".join(samples)}]
            )
        solved += "42" in samples[0]
    print(solved / FLAGS.num_problems)


if __name__ == "__main__":
    app.run(main)
