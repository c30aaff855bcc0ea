import itertools
import torch
import torch.nn as nn


class ResidualBlock(nn.Module):
    def __init__(self, in_features):
        super(ResidualBlock, self).__init__()
        conv_block = [nn.ReflectionPad2d(1), nn.Conv2d(in_features, in_features, 3), nn.InstanceNorm2d(in_features),
                      nn.ReLU(inplace=True), nn.ReflectionPad2d(1), nn.Conv2d(in_features, in_features, 3),
                      nn.InstanceNorm2d(in_features)]
        self.conv_block = nn.Sequential(*conv_block)

    def forward(self, x):
        return x + self.conv_block(x)


class Generator(nn.Module):
    def __init__(self, input_nc, output_nc, n_residual_blocks=9, ngf=64):
        super(Generator, self).__init__()
        model = [nn.ReflectionPad2d(3), nn.Conv2d(input_nc, ngf, 7), nn.InstanceNorm2d(ngf), nn.ReLU(inplace=True)]
        in_features = ngf
        out_features = in_features * 2
        # Downsampling
        for _ in range(2):
            model += [nn.Conv2d(in_features, out_features, 3, stride=2, padding=1), nn.InstanceNorm2d(out_features),
                      nn.ReLU(inplace=True)]
            in_features = out_features
            out_features = in_features * 2
        for _ in range(n_residual_blocks):
            model += [ResidualBlock(in_features)]
        # Upsampling
        out_features = in_features // 2
        for _ in range(2):
            model += [nn.ConvTranspose2d(in_features, out_features, 3, stride=2, padding=1, output_padding=1),
                      nn.InstanceNorm2d(out_features), nn.ReLU(inplace=True)]
            in_features = out_features
            out_features = in_features // 2
        model += [nn.ReflectionPad2d(3), nn.Conv2d(ngf, output_nc, 7), nn.Tanh()]
        self.model = nn.Sequential(*model)

    def forward(self, x):
        return self.model(x)


class Discriminator(nn.Module):
    def __init__(self, input_nc):
        super(Discriminator, self).__init__()
        model = [nn.Conv2d(input_nc, 64, 4, stride=2, padding=1), nn.LeakyReLU(0.2, inplace=True)]
        for a, b, s in [(64, 128, 2), (128, 256, 2), (256, 512, 1)]:
            model += [nn.Conv2d(a, b, 4, stride=s, padding=1), nn.InstanceNorm2d(b), nn.LeakyReLU(0.2, inplace=True)]
        model += [nn.Conv2d(512, 1, 4, padding=1)]
        self.model = nn.Sequential(*model)

    def forward(self, x):
        x = self.model(x)
        return nn.functional.avg_pool2d(x, x.size()[2:]).view(x.size()[0], -1)


class opt:
    n_epochs = 200
    batchSize = 1
    lr = 0.0002
    size = 64
    input_nc = 3
    output_nc = 3


netG_A2B = Generator(opt.input_nc, opt.output_nc, n_residual_blocks=6)
netG_B2A = Generator(opt.output_nc, opt.input_nc, n_residual_blocks=6)
netD_A, netD_B = Discriminator(opt.input_nc), Discriminator(opt.output_nc)

criterion_GAN, criterion_cycle = nn.MSELoss(), nn.L1Loss()
optimizer_G = torch.optim.Adam(itertools.chain(netG_A2B.parameters(), netG_B2A.parameters()), lr=opt.lr, betas=(0.5, 0.999))
optimizer_D_A = torch.optim.Adam(netD_A.parameters(), lr=opt.lr, betas=(0.5, 0.999))
optimizer_D_B = torch.optim.Adam(netD_B.parameters(), lr=opt.lr, betas=(0.5, 0.999))
ones = torch.ones(opt.batchSize, 1)
zeros = torch.zeros(opt.batchSize, 1)

for epoch in range(opt.n_epochs):
    for i in range(100):
        real_A = torch.rand(opt.batchSize, 3, opt.size, opt.size)
        real_B = torch.rand(opt.batchSize, 3, opt.size, opt.size)
        optimizer_G.zero_grad()
        fake_B, fake_A = netG_A2B(real_A), netG_B2A(real_B)
        loss_GAN = criterion_GAN(netD_B(fake_B), ones) + criterion_GAN(netD_A(fake_A), ones)
        loss_cycle = criterion_cycle(netG_B2A(fake_B), real_A) + criterion_cycle(netG_A2B(fake_A), real_B)
        loss_G = loss_GAN + 10.0 * loss_cycle
        loss_G.backward()
        optimizer_G.step()

        for optimizer_D, netD, real, fake in ((optimizer_D_A, netD_A, real_A, fake_A), (optimizer_D_B, netD_B, real_B, fake_B)):
            optimizer_D.zero_grad()
            loss_D = (criterion_GAN(netD(real), ones) + criterion_GAN(netD(fake.detach()), zeros)) * 0.5
            loss_D.backward()
            optimizer_D.step()
