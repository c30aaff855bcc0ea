import math
import torch
import torch.nn as nn

class CustomLSTM(nn.Module):
    """LSTM by hand: W, U and b for the four gates"""
    def __init__(self, input_sz: int, hidden_sz: int):
        super().__init__()
        self.input_size = input_sz
        self.hidden_size = hidden_sz
        for gate in ("i", "f", "g", "o"):
            setattr(self, f"W_{gate}", nn.Parameter(torch.empty(input_sz, hidden_sz)))
            setattr(self, f"U_{gate}", nn.Parameter(torch.empty(hidden_sz, hidden_sz)))
            self.register_parameter(f"b_{gate}", nn.Parameter(torch.empty(hidden_sz)))
        self.init_weights()

    def init_weights(self):
        stdv = 1.0 / math.sqrt(self.hidden_size)
        for weight in self.parameters():
            weight.data.uniform_(-stdv, stdv)

    def gate(self, name, x, h):
        return x @ getattr(self, f"W_{name}") + h @ getattr(self, f"U_{name}") + getattr(self, f"b_{name}")

    def forward(self, x, init_states=None):
        bs, seq_sz, _ = x.size()
        hidden_seq = []
        if init_states is None:
            h_t, c_t = x.new_zeros(bs, self.hidden_size), x.new_zeros(bs, self.hidden_size)
        else:
            h_t, c_t = init_states
        for t in range(seq_sz):
            x_t = x[:, t, :]
            i_t = torch.sigmoid(self.gate("i", x_t, h_t))
            f_t = torch.sigmoid(self.gate("f", x_t, h_t))
            g_t = torch.tanh(self.gate("g", x_t, h_t))
            o_t = torch.sigmoid(self.gate("o", x_t, h_t))
            c_t = f_t * c_t + i_t * g_t
            h_t = o_t * torch.tanh(c_t)
            hidden_seq.append(h_t)
        return torch.stack(hidden_seq, 1), (h_t, c_t)

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = CustomLSTM(32, 64)
        self.fc1 = nn.Linear(64, 2)
        self.embedding = nn.Embedding(5000 + 1, 32)

    def forward(self, x):
        x_ = self.embedding(x)
        x_, (h_n, c_n) = self.lstm(x_)
        return self.fc1(x_[:, -1, :])

model = Net()
optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
criterion = nn.CrossEntropyLoss()
for epoch in range(7):
    running_loss = 0
    for _ in range(390):
        x, y = torch.randint(0, 5001, (64, 80)), torch.randint(0, 2, (64,))
        out = model(x)
        loss = criterion(out, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        running_loss += loss.item()
    print(epoch, running_loss)
