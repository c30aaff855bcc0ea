"""Graph isomorphism network over edge lists, graph-level regression (molecules)."""
import torch
import torch.nn as nn
import torch.nn.functional as F

ATOM_DIMS = [119, 5, 12, 12, 10, 6, 6, 2, 2]
BOND_DIMS = [5, 6, 2]


class SumEncoder(nn.Module):
    """Sum of one embedding per categorical column."""

    def __init__(self, dims, emb_dim):
        super().__init__()
        self.embedding_list = torch.nn.ModuleList()
        for i, dim in enumerate(dims):
            emb = torch.nn.Embedding(dim, emb_dim)
            torch.nn.init.xavier_uniform_(emb.weight.data)
            self.embedding_list.append(emb)

    def forward(self, x):
        out = 0
        for i in range(x.shape[1]):
            out += self.embedding_list[i](x[:, i])
        return out


class GINConv(nn.Module):
    def __init__(self, emb_dim):
        super().__init__()
        self.mlp = nn.Sequential(nn.Linear(emb_dim, 2 * emb_dim), nn.BatchNorm1d(2 * emb_dim), nn.ReLU(), nn.Linear(2 * emb_dim, emb_dim))
        self.eps = nn.Parameter(torch.zeros(1))
        self.bond_encoder = SumEncoder(BOND_DIMS, emb_dim)

    def forward(self, x, edge_index, edge_attr):
        msg = F.relu(x[edge_index[0]] + self.bond_encoder(edge_attr))
        agg = torch.zeros_like(x).index_add(0, edge_index[1], msg)
        return self.mlp((1 + self.eps) * x + agg)


class GIN(nn.Module):
    def __init__(self, num_layer=5, emb_dim=300, num_tasks=1, drop_ratio=0.5, virtual_node=False, JK="last"):
        super().__init__()
        self.num_layer, self.drop_ratio, self.JK = num_layer, drop_ratio, JK
        self.atom_encoder = SumEncoder(ATOM_DIMS, emb_dim)
        self.convs = nn.ModuleList()
        self.batch_norms = nn.ModuleList()
        for layer in range(num_layer):
            self.convs.append(GINConv(emb_dim))
            self.batch_norms.append(nn.BatchNorm1d(emb_dim))
        if virtual_node:
            self.virtualnode_embedding = nn.Embedding(1, emb_dim)
        self.graph_pred_linear = nn.Linear(emb_dim, num_tasks)

    def forward(self, x, edge_index, edge_attr, batch, num_graphs):
        h_list = [self.atom_encoder(x)]
        for layer in range(self.num_layer):
            h = self.batch_norms[layer](self.convs[layer](h_list[layer], edge_index, edge_attr))
            if layer != self.num_layer - 1:
                h = F.relu(h)
            h_list.append(F.dropout(h, self.drop_ratio, training=self.training))
        node = h_list[-1] if self.JK == "last" else sum(h_list)
        pooled = node.new_zeros(num_graphs, node.size(1)).index_add(0, batch, node)
        return self.graph_pred_linear(pooled)


def fake_batch(graphs=32, atoms=25, bonds=54):
    n = graphs * atoms
    x = torch.stack([torch.randint(0, d, (n,)) for d in ATOM_DIMS], dim=1)
    edge_attr = torch.stack([torch.randint(0, d, (graphs * bonds,)) for d in BOND_DIMS], dim=1)
    offset = torch.arange(graphs).repeat_interleave(bonds) * atoms
    edge_index = torch.randint(0, atoms, (2, graphs * bonds)) + offset
    batch = torch.arange(graphs).repeat_interleave(atoms)
    return x, edge_index, edge_attr, batch, graphs


model = GIN(num_layer=5, emb_dim=300)
optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=30, gamma=0.25)
for epoch in range(1, 100 + 1):
    for step in range(1000):
        pred = model(*fake_batch()).view(-1)
        y = torch.randn(32)
        optimizer.zero_grad()
        loss = F.l1_loss(pred, y)
        loss.backward()
        optimizer.step()
    scheduler.step()
