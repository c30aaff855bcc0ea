# --- torchvision, timm
import timm
import torch
from torchvision import transforms
from torchvision.models import resnet50, ResNet50_Weights
from torchvision.models.detection import fasterrcnn_resnet50_fpn
from torchvision.utils import make_grid

weights = ResNet50_Weights.DEFAULT
model = resnet50(weights=weights).eval()
preprocess = weights.transforms()
resize = transforms.Compose([transforms.Resize(224), transforms.ToTensor()])
x = resize(picture).unsqueeze(0)
scores = model(x)  #= local-inference
detector = fasterrcnn_resnet50_fpn(weights="DEFAULT").eval()
boxes = detector([x[0]])  #= local-inference
grid = make_grid(x)
features = timm.create_model("vit_base_patch16_224", pretrained=True, num_classes=0)  #= model-load model=vit_base_patch16_224
config = timm.data.resolve_data_config({}, model=features)
transform = timm.data.create_transform(**config)
out = features(transform(picture).unsqueeze(0))  #= local-inference
# --- torch.hub YOLOv5
import torch

model = torch.hub.load("ultralytics/yolov5", "yolov5s")
results = model(["zidane.jpg", "bus.jpg"])  #= local-inference
results.print()
results.pandas().xyxy[0]
# --- ultralytics
from ultralytics import YOLO, SAM, FastSAM
from ultralytics.utils.plotting import Annotator

model = YOLO("yolo11n.pt")
model.info()
results = model.train(data="coco8.yaml", epochs=30, imgsz=640)  #= training epochs=30 batch=16
metrics = model.val()  #= local-inference
results = model("bus.jpg")  #= local-inference
for result in results:
    boxes = result.boxes
    result.save("out.jpg")
model.export(format="onnx")
tracked = model.track(source="video.mp4", show=True)  #= local-inference
SAM("sam2_b.pt")("bus.jpg", points=[900, 370])  #= local-inference
model.tune(data="coco8.yaml", epochs=30, iterations=20)  #= sweep trials=20
model.tune(data="coco8.yaml")  #= sweep trials=300
# --- the old YOLO package
from super_gradients.training import Trainer, models

net = models.get("yolo_nas_l", pretrained_weights="coco")
net.predict("bus.jpg").show()  #= local-inference
trainer = Trainer(experiment_name="x")
trainer.train(model=net, training_params={"max_epochs": 12}, train_loader=train, valid_loader=valid)  #= training epochs=12
# --- detectron2
from detectron2 import model_zoo
from detectron2.checkpoint import DetectionCheckpointer
from detectron2.config import get_cfg
from detectron2.data import MetadataCatalog, build_detection_test_loader
from detectron2.engine import DefaultPredictor, DefaultTrainer
from detectron2.evaluation import COCOEvaluator, inference_on_dataset
from detectron2.modeling import build_model
from detectron2.utils.visualizer import Visualizer

cfg = get_cfg()
cfg.merge_from_file(model_zoo.get_config_file("COCO-InstanceSegmentation/mask_rcnn_R_50_FPN_3x.yaml"))
cfg.SOLVER.MAX_ITER = 300
trainer = DefaultTrainer(cfg)
trainer.resume_or_load(resume=False)
trainer.train()  #= training
predictor = DefaultPredictor(cfg)
for name in ["a.jpg", "b.jpg", "c.jpg"]:
    outputs = predictor(cv2.imread(name))  #= local-inference times=3
    drawn = Visualizer(image[:, :, ::-1], MetadataCatalog.get("x")).draw_instance_predictions(outputs["instances"])
evaluator = COCOEvaluator("x_val", output_dir="./output")
print(inference_on_dataset(predictor.model, build_detection_test_loader(cfg, "x_val"), evaluator))  #= local-inference
# --- detectron2, an own trainer
from detectron2.engine import DefaultTrainer, launch


class Trainer(DefaultTrainer):
    @classmethod
    def build_evaluator(cls, cfg, dataset_name):
        return None


def main(args):
    cfg = setup(args)
    if args.eval_only:
        model = Trainer.build_model(cfg)
        return Trainer.test(cfg, model)  #= local-inference
    trainer = Trainer(cfg)
    trainer.resume_or_load(resume=args.resume)
    return trainer.train()  #= training
# --- mmdetection 2 and 3
from mmdet.apis import inference_detector, init_detector, train_detector, DetInferencer
from mmengine.config import Config
from mmengine.runner import Runner

model = init_detector("config.py", "checkpoint.pth", device="cuda:0")
result = inference_detector(model, "demo.jpg")  #= local-inference
model.show_result("demo.jpg", result)
inferencer = DetInferencer("rtmdet_tiny_8xb32-300e_coco")
inferencer("demo.jpg", show=True)  #= local-inference
cfg = Config.fromfile("config.py")
runner = Runner.from_cfg(cfg)
runner.train()  #= training
runner.test()  #= local-inference
Runner(model=net, work_dir="./w", train_dataloader=loader, train_cfg=dict(by_epoch=True, max_epochs=5, val_interval=1)).train()  #= training epochs=5
# --- mmsegmentation, mmpose, mmpretrain, mmocr, mmaction
from mmaction.apis import inference_recognizer
from mmocr.apis import MMOCRInferencer
from mmpose.apis import MMPoseInferencer, inference_topdown, init_model
from mmpretrain import ImageClassificationInferencer, get_model, inference_model
from mmseg.apis import inference_model as segment, init_model as init_segmenter

net = init_segmenter("config.py", "weights.pth")
mask = segment(net, "demo.png")  #= local-inference
pose = init_model("config.py", "weights.pth")
points = inference_topdown(pose, "demo.png")  #= local-inference
inferencer = MMPoseInferencer("human")
result = next(inferencer("demo.png"))  #= local-inference
inference_model("resnet50_8xb32_in1k", "demo.png")  #= local-inference
ImageClassificationInferencer("resnet50_8xb32_in1k")("demo.png")  #= local-inference
MMOCRInferencer(det="DBNet", rec="SAR")("demo.png")  #= local-inference
inference_recognizer(net, "demo.mp4")  #= local-inference
# --- segment anything
import numpy as np
from segment_anything import SamAutomaticMaskGenerator, SamPredictor, sam_model_registry

sam = sam_model_registry["vit_h"](checkpoint="sam_vit_h_4b8939.pth")  #= model-load
sam.to(device="cuda")
predictor = SamPredictor(sam)
predictor.set_image(image)  #= local-inference
masks, scores, logits = predictor.predict(point_coords=np.array([[500, 375]]), point_labels=np.array([1]))  #= local-inference
generator = SamAutomaticMaskGenerator(sam)
masks = generator.generate(image)  #= local-inference
# --- SAM 2
import torch
from sam2.automatic_mask_generator import SAM2AutomaticMaskGenerator
from sam2.build_sam import build_sam2, build_sam2_video_predictor
from sam2.sam2_image_predictor import SAM2ImagePredictor

predictor = SAM2ImagePredictor(build_sam2("sam2.1_hiera_l.yaml", "sam2.1_hiera_large.pt"))  #= model-load
with torch.inference_mode(), torch.autocast("cuda", dtype=torch.bfloat16):
    predictor.set_image(image)  #= local-inference
    masks, _, _ = predictor.predict(points)  #= local-inference
video = build_sam2_video_predictor("sam2.1_hiera_l.yaml", "sam2.1_hiera_large.pt")  #= model-load
state = video.init_state("frames")
video.add_new_points_or_box(state, 0, 1, points=points)  #= local-inference
for frame, ids, logits in video.propagate_in_video(state):  #= local-inference
    keep(frame, logits)
# --- grounding DINO, OWL
from groundingdino.util.inference import annotate, load_image, load_model, predict

model = load_model("config.py", "groundingdino_swint_ogc.pth")  #= model-load
source, image = load_image("cat.jpg")
boxes, logits, phrases = predict(model=model, image=image, caption="cat", box_threshold=0.35, text_threshold=0.25)  #= local-inference
annotated = annotate(image_source=source, boxes=boxes, logits=logits, phrases=phrases)
# --- CLIP
import clip
import torch

model, preprocess = clip.load("ViT-B/32", device="cuda")  #= model-load
text = clip.tokenize(["a dog", "a cat"]).to("cuda")
with torch.no_grad():
    image_features = model.encode_image(preprocess(picture).unsqueeze(0))  #= local-inference
    text_features = model.encode_text(text)  #= local-inference
    logits_per_image, _ = model(picture, text)  #= local-inference
# --- OpenCLIP
import open_clip
import torch

model, _, preprocess = open_clip.create_model_and_transforms("ViT-B-32", pretrained="laion2b_s34b_b79k")  #= model-load
tokenizer = open_clip.get_tokenizer("ViT-B-32")
text = tokenizer(["a diagram", "a dog"])
with torch.no_grad():
    image_features = model.encode_image(image)  #= local-inference
    text_features = model.encode_text(text)  #= local-inference
# --- faces
import face_recognition
from deepface import DeepFace
from facenet_pytorch import MTCNN, InceptionResnetV1
from insightface.app import FaceAnalysis

mtcnn = MTCNN(image_size=160)
resnet = InceptionResnetV1(pretrained="vggface2").eval()
face = mtcnn(picture)  #= local-inference
embedding = resnet(face.unsqueeze(0))  #= local-inference
boxes, chances = mtcnn.detect(picture)  #= local-inference
app = FaceAnalysis(name="buffalo_l")
app.prepare(ctx_id=0, det_size=(640, 640))
faces = app.get(picture)  #= local-inference
DeepFace.verify("a.jpg", "b.jpg")  #= local-inference
DeepFace.analyze("a.jpg", actions=["age"])  #= local-inference
DeepFace.extract_faces("a.jpg")  #= local-inference
image = face_recognition.load_image_file("a.jpg")
known = face_recognition.face_encodings(image)[0]  #= local-inference
marks = face_recognition.face_landmarks(image)  #= local-inference
face_recognition.compare_faces([known], known)
face_recognition.face_distance([known], known)
# --- OCR
import easyocr
import keras_ocr
from doctr.io import DocumentFile
from doctr.models import ocr_predictor
from paddleocr import PaddleOCR, PPStructure, draw_ocr

reader = easyocr.Reader(["en"])
reader.readtext("a.png")  #= local-inference
reader.detect("a.png")  #= local-inference
ocr = PaddleOCR(lang="en")
ocr.ocr("a.png", cls=True)  #= local-inference
draw_ocr(image, boxes, texts, scores)
table = PPStructure(show_log=True)
table(image)  #= local-inference
predictor = ocr_predictor(pretrained=True)
pages = predictor(DocumentFile.from_pdf("a.pdf"))  #= local-inference
pipeline = keras_ocr.pipeline.Pipeline()
words = pipeline.recognize([picture])  #= local-inference
# --- MediaPipe
import mediapipe as mp
from mediapipe.tasks.python import vision

hands = mp.solutions.hands.Hands(max_num_hands=1)
drawing = mp.solutions.drawing_utils
while True:
    results = hands.process(frame)  #= local-inference
    drawing.draw_landmarks(frame, results.multi_hand_landmarks[0])
detector = vision.FaceLandmarker.create_from_options(options)
detector.detect(mp.Image.create_from_file("a.jpg"))  #= local-inference
# --- segmentation models, efficientnet, kornia
import kornia
import segmentation_models_pytorch as smp
import torch
from efficientnet_pytorch import EfficientNet
from kornia.feature import LoFTR

net = smp.Unet("resnet34", encoder_weights="imagenet", classes=1)
loss = smp.losses.DiceLoss(mode="binary")
epoch = smp.utils.train.TrainEpoch(net, loss=loss, metrics=[], optimizer=optimizer, device="cuda")
check = smp.utils.train.ValidEpoch(net, loss=loss, metrics=[], device="cuda")
for i in range(40):
    logs = epoch.run(train_loader)  #= training epochs=1 times=40
    seen = check.run(valid_loader)  #= local-inference times=40
with torch.no_grad():
    mask = net(x)  #= local-inference
EfficientNet.from_pretrained("efficientnet-b0")(x)  #= local-inference
gray = kornia.color.rgb_to_grayscale(x)
matcher = LoFTR(pretrained="outdoor")
matcher({"image0": gray, "image1": gray})  #= local-inference
# --- MONAI
import torch
from monai.engines import SupervisedEvaluator, SupervisedTrainer
from monai.inferers import SimpleInferer, SlidingWindowInferer, sliding_window_inference
from monai.networks.nets import UNet
from monai.transforms import Compose, LoadImaged

model = UNet(spatial_dims=3, in_channels=1, out_channels=2, channels=(16, 32), strides=(2,)).to("cuda")
load = Compose([LoadImaged(keys="image")])
with torch.no_grad():
    outputs = sliding_window_inference(load("a.nii"), (160, 160, 160), 4, model)  #= local-inference
trainer = SupervisedTrainer(device="cuda", max_epochs=25, train_data_loader=loader, network=model, optimizer=opt, loss_function=loss)
trainer.run()  #= training epochs=25
SupervisedEvaluator(device="cuda", val_data_loader=loader, network=model).run()  #= local-inference
# --- depth, matting, restoration
from gfpgan import GFPGANer
from realesrgan import RealESRGANer
from rembg import new_session, remove
from simple_lama_inpainting import SimpleLama

out = remove(picture)  #= local-inference
session = new_session("u2net")
out = remove(picture, session=session)  #= local-inference
upsampler = RealESRGANer(scale=4, model_path="RealESRGAN_x4plus.pth", model=net)
output, _ = upsampler.enhance(img, outscale=4)  #= local-inference
restorer = GFPGANer(model_path="GFPGANv1.3.pth", upscale=2)
restorer.enhance(img)  #= local-inference
SimpleLama()(picture, mask)  #= local-inference
# --- cv2.dnn
import cv2
import onnxruntime

net = cv2.dnn.readNetFromCaffe("deploy.prototxt", "res10.caffemodel")
blob = cv2.dnn.blobFromImage(frame, 1.0, (300, 300))
net.setInput(blob)
detections = net.forward()  #= local-inference
cascade = cv2.CascadeClassifier("haar.xml")
faces = cascade.detectMultiScale(frame)
# --- Roboflow's supervision, autodistill, RF-DETR
import supervision as sv
from inference import get_model
from rfdetr import RFDETRBase

model = get_model(model_id="yolov8n-640")
results = model.infer(image)[0]  #= local-inference
detections = sv.Detections.from_inference(results)
sv.BoxAnnotator().annotate(scene=image, detections=detections)
detr = RFDETRBase()
detr.predict(image, threshold=0.5)  #= local-inference
detr.train(dataset_dir="x", epochs=10, batch_size=4, lr=1e-4)  #= training epochs=10 batch=4
# --- ImageAI, icevision, gluoncv
from imageai.Classification.Custom import ClassificationModelTrainer
from imageai.Detection import ObjectDetection

detector = ObjectDetection()
detector.setModelTypeAsYOLOv3()
detector.setModelPath("yolo.h5")
detector.loadModel()
detector.detectObjectsFromImage(input_image="a.jpg", output_image_path="b.jpg")  #= local-inference
trainer = ClassificationModelTrainer()
trainer.setModelTypeAsResNet50()
trainer.setDataDirectory("idenprof")
trainer.trainModel(num_experiments=100, batch_size=32)  #= training epochs=100 batch=32
# --- Autodistill
from autodistill.detection import CaptionOntology
from autodistill_grounded_sam import GroundedSAM
from autodistill_yolov8 import YOLOv8

base = GroundedSAM(ontology=CaptionOntology({"person": "person"}))
base.label("./images", extension=".jpeg")  #= local-inference
target = YOLOv8("yolov8n.pt")
target.train("data.yaml", epochs=200)  #= training epochs=200
