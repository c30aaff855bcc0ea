# --- PyTorch Geometric
import torch
import torch.nn.functional as F
from torch_geometric.datasets import Planetoid
from torch_geometric.loader import NeighborLoader
from torch_geometric.nn import GAE, GCN, GCNConv, Node2Vec
from torch_geometric.transforms import NormalizeFeatures

dataset = Planetoid("x", "Cora", transform=NormalizeFeatures())
model = GCN(in_channels=10, hidden_channels=16, num_layers=2, out_channels=7)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)


def train():
    model.train()
    optimizer.zero_grad()
    out = model(data.x, data.edge_index)
    loss = F.cross_entropy(out[data.train_mask], data.y[data.train_mask])
    loss.backward()  #= training epochs=200
    optimizer.step()


@torch.no_grad()
def test():
    model.eval()
    out = model(data.x, data.edge_index)  #= local-inference times=200
    return out.argmax(1)


for epoch in range(200):
    train()
    test()
# --- DGL
import dgl
import torch
from dgl.nn import GraphConv


class GCN(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = GraphConv(10, 7)

    def forward(self, g, x):
        return self.conv(g, x)


model = GCN()
optimizer = torch.optim.Adam(model.parameters())
for epoch in range(30):
    loss = torch.nn.functional.cross_entropy(model(g, x), y)
    optimizer.zero_grad()
    loss.backward()  #= training epochs=30
    optimizer.step()
# --- graph embeddings and knowledge graphs
from karateclub import DeepWalk
from node2vec import Node2Vec
from pykeen.pipeline import pipeline
from stellargraph.mapper import FullBatchNodeGenerator

Node2Vec(graph, dimensions=64).fit(window=10)  #= training
DeepWalk().fit(graph)  #= training
pipeline(dataset="Nations", model="TransE", training_kwargs=dict(num_epochs=100))  #= training epochs=100
# --- DeepChem, Chemprop
import chemprop
import deepchem as dc

tasks, datasets, transformers = dc.molnet.load_delaney(featurizer="GraphConv")
model = dc.models.GraphConvModel(n_tasks=1, mode="regression")
model.fit(datasets[0], nb_epoch=50)  #= training epochs=50
model.evaluate(datasets[1], [metric], transformers)  #= local-inference
model.predict(datasets[2])  #= local-inference
dc.models.SklearnModel(forest).fit(datasets[0])  #= training
chemprop.train.cross_validate(args=args, train_func=chemprop.train.run_training)  #= training
chemprop.train.make_predictions(args=args)  #= local-inference
# --- proteins
import esm
import torch
from esm.pretrained import esm2_t33_650M_UR50D

model, alphabet = esm.pretrained.esm2_t33_650M_UR50D()  #= model-load
convert = alphabet.get_batch_converter()
labels, strings, tokens = convert(data)
with torch.no_grad():
    results = model(tokens, repr_layers=[33])  #= local-inference
fold = esm.pretrained.esmfold_v1().eval().cuda()  #= model-load
pdb = fold.infer_pdb(sequence)  #= local-inference
# --- cells
import scanpy as sc
import scvi
from cellpose import models

scvi.model.SCVI.setup_anndata(adata)
vae = scvi.model.SCVI(adata)
vae.train(max_epochs=100)  #= training epochs=100
latent = vae.get_latent_representation()  #= local-inference
masks, flows, styles, diams = models.Cellpose(model_type="cyto").eval(images)  #= local-inference
sc.tl.umap(adata)  #= training
sc.tl.leiden(adata)
sc.pp.normalize_total(adata)
# --- physics
import deepxde as dde
import sbi
from sbi.inference import SNPE

model = dde.Model(data, net)
model.compile("adam", lr=0.001)
losshistory, state = model.train(iterations=10000)  #= training steps=10000
model.predict(x)  #= local-inference
inference = SNPE(prior=prior)
inference.append_simulations(theta, x).train()  #= training
# --- ASE potentials
from mace.calculators import mace_mp

calculator = mace_mp(model="medium")
# --- quantum
import pennylane as qml
import torch

opt = qml.GradientDescentOptimizer(stepsize=0.4)
for i in range(100):
    params = opt.step(cost, params)
