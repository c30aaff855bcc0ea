# char-rnn, unrolled by hand with LSTMCell
import torch
import torch.nn as nn
import string

all_characters = string.printable
n_characters = len(all_characters)

hidden_size = 128
n_layers = 2
chunk_len = 50
batch_size = 32
n_epochs = 2000
print_every = 100


class CharRNN(nn.Module):
    def __init__(self, input_size, hidden_size, output_size, n_layers=1):
        super().__init__()
        self.hidden_size = hidden_size
        self.encoder = nn.Embedding(input_size, hidden_size)
        self.cells = nn.ModuleList([nn.LSTMCell(hidden_size, hidden_size) for i in range(n_layers)])
        self.decoder = nn.Linear(hidden_size, output_size)

    def forward(self, c, state):
        x = self.encoder(c)
        new_state = []
        for cell, (h, cc) in zip(self.cells, state):
            h, cc = cell(x, (h, cc))
            new_state.append((h, cc))
            x = h
        return self.decoder(x), new_state

    def init_state(self, n):
        return [(torch.zeros(n, self.hidden_size), torch.zeros(n, self.hidden_size)) for _ in self.cells]


decoder = CharRNN(n_characters, hidden_size, n_characters, n_layers)
decoder_optimizer = torch.optim.Adam(decoder.parameters(), lr=0.005)
criterion = nn.CrossEntropyLoss()


def random_training_set():
    chunk = torch.randint(0, n_characters, (batch_size, chunk_len + 1))
    return chunk[:, :-1], chunk[:, 1:]


def train(inp, target):
    state = decoder.init_state(batch_size)
    decoder.zero_grad()
    loss = 0
    for c in range(chunk_len):
        output, state = decoder(inp[:, c], state)
        loss += criterion(output, target[:, c])
    loss.backward()
    decoder_optimizer.step()
    return loss.item() / chunk_len


for epoch in range(1, n_epochs + 1):
    loss = train(*random_training_set())
    if epoch % print_every == 0:
        print('[%d %d%% %.4f]' % (epoch, epoch / n_epochs * 100, loss))
