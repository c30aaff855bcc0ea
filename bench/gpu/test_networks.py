"""The networks are those they are named after: parameters as data/models.json has them, the engine computes what the
plain modules do, experts are chosen as widely as the estimate assumes."""

import json
import pathlib
import unittest

from needs_torch import needs_torch
from shapes import DECODERS, ENCODERS, NETWORKS, UNETS

MODELS = pathlib.Path(__file__).resolve().parents[2] / "data" / "models.json"


def catalogue():
    with open(MODELS, encoding="utf-8") as file:
        return {row["id"]: row for row in json.load(file)["models"]}


class ShapesOfRealModels(unittest.TestCase):
    def test_decoders_have_the_published_parameters(self):
        listed = catalogue()
        compared = 0
        for shape in DECODERS.values():
            row = listed.get(shape.name)
            if not row:
                continue
            compared += 1
            told = (row["total"], row.get("active", row["total"]), row["layers"], row["hidden"], row["kvHeads"])
            self.assertEqual((shape.total, shape.active, shape.layers, shape.hidden, shape.kvHeads), told, shape.name)
            self.assertEqual(shape.headSize, row["headSize"])
        self.assertEqual(compared, 7)

    @needs_torch
    def test_networks_have_the_published_parameters(self):
        from encoder import TextEncoder
        from painting import unet
        from vision import network
        from work import sizes

        listed = catalogue()
        where = {"device": "meta"}
        built = {name: network(name, **where)[0] for name in NETWORKS}
        built |= {name: unet(name, **where)[0] for name in UNETS}
        built |= {name: TextEncoder(shape, **where) for name, shape in ENCODERS.items()}
        compared = [name for name in built if name in listed]
        self.assertEqual(len(compared), 5)
        for name in compared:
            row = listed[name]
            self.assertEqual(sizes(built[name])["activeParameters"], row.get("active", row["total"]), name)

    @needs_torch
    def test_convolutions_cost_the_published_operations(self):
        import torch
        from torch.utils.flop_counter import FlopCounterMode
        from vision import network

        for name in ("resnet50", "resnet18"):
            model, shape = network(name, device="meta")
            with FlopCounterMode(display=False) as counter:
                model(torch.empty(1, *shape, device="meta"))
            self.assertAlmostEqual(counter.get_total_flops() / 1e9 / catalogue()[name]["gflopsPerItem"], 1, delta=0.01)

    @needs_torch
    def test_plain_decoders_have_as_many_parameters_as_their_shapes_say(self):
        from decoder import PlainDecoder
        from engine import EngineDecoder
        from work import sizes

        import torch

        for name in ("tiny-decoder", "tiny-experts"):
            shape = DECODERS[name]
            self.assertEqual(sizes(PlainDecoder(shape, device="meta"))["totalParameters"], shape.total)
            self.assertEqual(EngineDecoder(shape, "cpu", torch.float32).parameters(), shape.total)


@needs_torch
class EngineAgainstPlain(unittest.TestCase):
    def pair(self, name):
        """An engine with the weights of a plain decoder, in double width so that rounding is no excuse."""
        import torch
        from decoder import PlainDecoder, fill
        from engine import EngineDecoder

        torch.manual_seed(3)
        shape = DECODERS[name]
        plain = PlainDecoder(shape, dtype=torch.float32).eval()
        fill(plain, 0.2)
        engine = EngineDecoder(shape, "cpu", torch.float32)
        engine.embedding, engine.head = plain.embedding.weight, plain.head.weight
        for target, source in zip(engine.layers, plain.layers):
            attention = source.attention
            target["qkv"] = torch.cat((attention.q.weight, attention.k.weight, attention.v.weight))
            target["o"] = attention.o.weight
            if shape.experts:
                target["router"] = source.inner.router.weight
                each = source.inner.experts
                target["gate_up"] = torch.stack([torch.cat((one.gate.weight, one.up.weight)) for one in each])
                target["down"] = torch.stack([one.down.weight for one in each])
            else:
                target["gate_up"] = torch.cat((source.inner.gate.weight, source.inner.up.weight))
                target["down"] = source.inner.down.weight
        return shape, plain, engine

    def test_same_next_tokens_read_and_written_experts_grouped_or_copied(self):
        import torch

        for name, isGrouped in (("tiny-decoder", False), ("tiny-experts", True), ("tiny-experts", False)):
            shape, plain, engine = self.pair(name)
            engine.isGrouped = isGrouped
            tokens = torch.randint(0, shape.vocabulary, (3, 24))
            with torch.no_grad():
                engine.lay_out(3, 24)
                logits, kept = plain(tokens)
                self.assertTrue(torch.equal(engine.read(tokens), logits[:, -1].argmax(-1)), name)
                # The last token again, behind the cache of those before it.
                past = [(key[:, :, :-1], value[:, :, :-1]) for key, value in kept]
                again, _ = plain(tokens[:, -1:], past)
                self.assertTrue(torch.allclose(again[:, -1], logits[:, -1], atol=1e-3), name)
                self.assertTrue(torch.equal(engine.write(tokens[:, -1:]), logits[:, -1].argmax(-1)), name)

    def test_tokens_choose_their_experts_each_for_itself(self):
        import torch
        from engine import EngineDecoder, choose
        from shapes import Decoder

        torch.manual_seed(5)
        shape = Decoder("spread", 1, 256, 4, 2, 64, 32, vocabulary=512, experts=64, chosen=4)
        engine = EngineDecoder(shape, "cpu", torch.float32)
        batch = 16
        rows = torch.nn.functional.rms_norm(engine.embedding[torch.arange(batch)], (256,))
        _, index = choose(rows, engine.layers[0]["router"], shape.chosen)
        expected = shape.experts * (1 - (1 - shape.chosen / shape.experts) ** batch)
        self.assertAlmostEqual(index.unique().numel() / expected, 1, delta=0.2)


@needs_torch
class Graphs(unittest.TestCase):
    def test_a_replayed_graph_keeps_what_it_reads(self):
        import gc
        import weakref
        from unittest import mock

        import torch
        from engine import as_graph

        def made():
            tokens = torch.zeros(3)
            return as_graph(lambda: tokens + 1, "cuda"), weakref.ref(tokens)

        with mock.patch("torch.cuda", mock.MagicMock()) as cuda:
            step, tokens = made()
            gc.collect()
            step()
        self.assertIsNotNone(tokens())
        cuda.CUDAGraph.return_value.replay.assert_called_once_with()


@needs_torch
class Steps(unittest.TestCase):
    def test_training_moves_the_weights_and_lowers_the_loss(self):
        import torch
        from plan import Measurement
        from work import Workshop

        workshop = Workshop("cpu")
        prepared = workshop.prepare(Measurement("train", "tiny-resnet", batch=8, imageSize=16, precision="fp32"))
        before = [weight.clone() for weight in workshop.network[0].parameters()]
        prepared.step()
        moved = [not torch.equal(old, new) for old, new in zip(before, workshop.network[0].parameters())]
        self.assertGreater(sum(moved), len(moved) / 2)

    def test_checkpointing_gives_the_same_gradients(self):
        import torch
        from decoder import PlainDecoder

        torch.manual_seed(2)
        model = PlainDecoder(DECODERS["tiny-decoder"]).train()
        tokens = torch.randint(0, 256, (2, 16))
        gradients = []
        for checkpointing in (False, True):
            model.zero_grad()
            model(tokens, checkpointing=checkpointing)[0].square().sum().backward()
            gradients.append(model.layers[0].inner.up.weight.grad.clone())
        self.assertTrue(torch.allclose(*gradients))

    def test_a_painting_has_the_size_of_its_latents(self):
        import torch
        from painting import DiffusionTransformer, unet
        from shapes import PAINTERS

        shape = PAINTERS["tiny-dit"]
        latents, times = torch.randn(2, 4, 8, 12), torch.tensor([1, 500])
        text = torch.randn(2, shape.textTokens, shape.textWidth)
        self.assertEqual(DiffusionTransformer(shape)(latents, times, text).shape, latents.shape)
        model, width = unet("tiny-unet")
        self.assertEqual(model(latents, times, torch.randn(2, 5, width)).shape, latents.shape)

    def test_each_patch_is_multiplied_with_as_many_parameters_as_are_told(self):
        import torch
        from painting import DiffusionTransformer
        from shapes import PAINTERS
        from torch.utils.flop_counter import FlopCounterMode

        shape = PAINTERS["tiny-dit"]
        model = DiffusionTransformer(shape, device="meta")

        def products(edge):
            latents, times = torch.empty(1, 4, edge, edge, device="meta"), torch.ones(1, device="meta")
            with FlopCounterMode(display=False) as counter:
                model(latents, times, torch.empty(1, shape.textTokens, shape.textWidth, device="meta"))
            tokens = (edge // 2) ** 2 + shape.textTokens
            return counter.get_total_flops() - 4 * shape.layers * shape.hidden * tokens**2

        self.assertEqual((products(16) - products(8)) / 2 / (64 - 16), shape.perToken)

    def test_the_next_measurement_finds_the_weights(self):
        from plan import Measurement
        from work import Workshop

        workshop = Workshop("cpu")
        workshop.prepare(Measurement("decode", "tiny-decoder", "engine", batch=1, context=16))
        first = workshop.network
        workshop.prepare(Measurement("decode", "tiny-decoder", "engine", batch=4, context=32))
        self.assertIs(workshop.network, first)
        self.assertEqual(first.caches[0].shape, (2, 4, 2, 32, 16))
        workshop.prepare(Measurement("decode", "tiny-decoder", "plain", batch=1, context=16))
        self.assertIsNot(workshop.network, first)


if __name__ == "__main__":
    unittest.main()
