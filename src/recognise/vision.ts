// Libraries that see, on own hardware: detection and segmentation (Ultralytics, Detectron2, OpenMMLab, SAM, Grounding
// DINO), faces, reading of text, restoration, networks run by OpenCV and MediaPipe.

import { evaluation, load, pass, training } from './library-calls';
import type { Recogniser } from './recogniser';
import { searched } from './tuner-size';

const YOLO = 'ultralytics.**.{YOLO,YOLOE,YOLOWorld,RTDETR,SAM,FastSAM,NAS}()';
const YOLO_MODEL = ['receiver:0', 'receiver:model'];
const MM =
  '{mmdet,mmseg,mmpose,mmpretrain,mmcls,mmaction,mmocr,mmrotate,mmdet3d,mmengine,mmagic,mmedit,mmtrack,mmyolo,mmcv,mmselfsup,mmgen,mmrazor,mmflow,mmfewshot}';
const BUILD_SAM =
  '{segment_anything,mobile_sam,segment_anything_hq}.**.{sam_model_registry[],build_sam,build_sam_vit_h,build_sam_vit_l,build_sam_vit_b}';
const BUILD_SAM2 =
  'sam2.**.{build_sam2,build_sam2_video_predictor,build_sam2_hf,build_sam2_video_predictor_hf,SAM2ImagePredictor.from_pretrained,SAM2VideoPredictor.from_pretrained}';
const TASKS = 'mediapipe.tasks.**.{create_from_options,create_from_model_path}()';

export const vision: Recogniser = {
  sdk: 'vision-libraries',
  packages: {
    face_recognition: 'face-recognition',
    segment_anything: 'segment-anything',
    facenet_pytorch: 'facenet-pytorch',
    super_gradients: 'super-gradients',
    doctr: 'python-doctr',
    cv2: 'opencv-python',
  },
  imports: [
    'ultralytics',
    'super_gradients',
    'detectron2',
    ...MM.slice(1, -1).split(','),
    'segment_anything',
    'mobile_sam',
    'segment_anything_hq',
    'sam2',
    'groundingdino',
    'face_recognition',
    'deepface',
    'facenet_pytorch',
    'insightface',
    'retinaface',
    'mtcnn',
    'easyocr',
    'paddleocr',
    'keras_ocr',
    'doctr',
    'surya',
    'mediapipe',
    'rembg',
    'realesrgan',
    'gfpgan',
    'simple_lama_inpainting',
    'transparent_background',
    'rfdetr',
    'imageai',
    'autodistill_yolov5',
    'autodistill_yolov8',
    'autodistill_grounded_sam',
    'autodistill_grounding_dino',
    'autodistill_clip',
    'yolov5',
    'lavis',
    'img2vec_pytorch',
    'imagededup',
    'nudenet',
    'fer',
  ],
  // What they are imported from is imported by many that run no network.
  mentions: [
    'cv2.dnn',
    'from inference import get_model',
    'dlib.cnn_face_detection_model',
    'dlib.face_recognition_model',
  ],
  calls: [
    training(
      `${YOLO}.train`,
      { learner: YOLO_MODEL, epochs: ['epochs'], batchSize: ['batch'] },
      { epochs: 100, batchSize: 16 },
      { model: YOLO_MODEL, traits: { hasEarlyStopping: true, hasCheckpoint: true } },
    ),
    {
      kind: 'sweep',
      host: 'local',
      call: `${YOLO}.tune`,
      sweep: (call) => searched(call, ['iterations', '1'], 300, 'other'),
    },
    pass([`${YOLO}.{predict,track,val,embed,benchmark}`, YOLO], { model: YOLO_MODEL, items: ['source', '0'] }),
    training('super_gradients.**.Trainer().{train,train_from_config}', {
      learner: ['model', '0'],
      epochs: ['training_params.max_epochs', '1.max_epochs'],
    }),
    evaluation('super_gradients.**.Trainer().test'),
    pass(['super_gradients.**.models.get().{predict,predict_webcam}', 'super_gradients.**.models.get()'], {
      model: ['receiver:model_name', 'receiver:0'],
      items: ['0', 'images'],
    }),
    training(
      ['rfdetr.**.RFDETR*().train'],
      { epochs: ['epochs'], batchSize: ['batch_size'] },
      { epochs: 100, batchSize: 4 },
    ),
    pass('rfdetr.**.RFDETR*().predict', { items: ['0', 'images'] }),
    pass(['yolov5.load()', 'yolov5.load().predict', 'yolov5.YOLOv5().predict'], {
      model: ['receiver:0'],
      items: ['0'],
    }),
    pass('inference.**.get_model().{infer,predict}', { model: ['receiver:model_id', 'receiver:0'], items: ['0'] }),

    training(['detectron2.engine.**.{DefaultTrainer,SimpleTrainer,AMPTrainer}().train']),
    evaluation(['detectron2.engine.**.DefaultTrainer{(),}.test', 'detectron2.evaluation.**.inference_on_dataset']),
    pass(['detectron2.engine.**.DefaultPredictor()', 'detectron2.**.VisualizationDemo().run_on_image']),

    training(
      [`${MM}.**.Runner{.from_cfg,.build_from_cfg,}().train`, `${MM}.**.{EpochBasedRunner,IterBasedRunner}().run`],
      { learner: ['receiver:model'], epochs: ['receiver:train_cfg.max_epochs', 'receiver:max_epochs'] },
    ),
    training(`${MM}.apis.**.{train_detector,train_segmentor,train_model}`, { learner: ['0'] }),
    evaluation([
      `${MM}.**.Runner{.from_cfg,.build_from_cfg,}().{test,val}`,
      `${MM}.apis.**.{single_gpu_test,multi_gpu_test}`,
    ]),
    pass(
      [
        `${MM}.**.{inference_detector,async_inference_detector,inference_segmentor,inference_model,inference_topdown,inference_bottomup,inference_recognizer,inference_skeleton,inference_top_down_pose_model,inference_bottom_up_pose_model,inference_pose_lifter_model,inference_mot,inference_sot}`,
        `${MM}.**.*Inferencer{.infer,}()`,
      ],
      { model: ['receiver:model', 'receiver:0'] },
    ),

    load(BUILD_SAM, ['0', 'checkpoint']),
    pass([
      '{segment_anything,mobile_sam,segment_anything_hq}.**.SamPredictor().{set_image,set_torch_image,predict,predict_torch}',
      '{segment_anything,mobile_sam,segment_anything_hq}.**.SamAutomaticMaskGenerator().generate',
    ]),
    load(BUILD_SAM2, ['0', 'ckpt_path']),
    pass([
      'sam2.**.SAM2ImagePredictor{.from_pretrained,}().{set_image,set_image_batch,predict,predict_batch}',
      'sam2.**.SAM2AutomaticMaskGenerator{.from_pretrained,}().generate',
      'sam2.**.{build_sam2_video_predictor,build_sam2_camera_predictor,build_sam2_video_predictor_hf,SAM2VideoPredictor.from_pretrained}().{add_new_points,add_new_points_or_box,add_new_mask,propagate_in_video}',
    ]),
    load('groundingdino.**.load_model', ['model_checkpoint_path', '1']),
    pass([
      'groundingdino.**.inference.predict',
      'groundingdino.**.Model().{predict_with_caption,predict_with_classes}',
    ]),
    load('lavis.models.**.{load_model_and_preprocess,load_model}', ['name', '0']),
    pass(
      'lavis.models.**.{load_model_and_preprocess,load_model}(){[],}.{generate,extract_features,predict_answers}',
      {
        model: ['receiver:name', 'receiver:0'],
      },
    ),

    pass(
      [
        'deepface.DeepFace.{analyze,verify,find,represent,extract_faces,stream}',
        'face_recognition.**.{face_encodings,face_locations,face_landmarks,batch_face_locations}',
        'insightface.**.FaceAnalysis().get',
        'insightface.model_zoo.**.get_model().{get,get_feat,forward,detect}',
        'facenet_pytorch.**.MTCNN(){.detect,.forward,}',
        'mtcnn.**.MTCNN().detect_faces',
        'retinaface.**.RetinaFace.{detect_faces,extract_faces}',
        'fer.**.FER().{detect_emotions,top_emotion}',
        'nudenet.**.NudeDetector().{detect,detect_batch,censor}',
        'dlib.{cnn_face_detection_model_v1,face_recognition_model_v1}(){.compute_face_descriptor,}',
        'img2vec_pytorch.**.Img2Vec().get_vec',
        'imagededup.methods.**.CNN().{encode_image,encode_images,find_duplicates}',
      ],
      { items: ['0'] },
    ),
    pass(
      [
        'easyocr.Reader().{readtext,readtext_batched,readtextlang,detect,recognize}',
        'paddleocr.**.PaddleOCR().{ocr,predict}',
        'paddleocr.**.{PPStructure,PPStructureV3,PPChatOCRv4Doc}(){.predict,}',
        'keras_ocr.**.Pipeline().recognize',
        'keras_ocr.**.{Detector,Recognizer}().{detect,recognize}',
        'doctr.models.**.{ocr_predictor,detection_predictor,recognition_predictor,kie_predictor}()',
        'surya.**.*Predictor()',
      ],
      { items: ['0'] },
    ),
    pass(
      [
        'mediapipe.{solutions,python.solutions}.**.{Hands,Pose,Holistic,FaceMesh,FaceDetection,SelfieSegmentation,Objectron}().process',
        `${TASKS}.{detect,detect_for_video,detect_async,recognize,recognize_for_video,recognize_async,classify,classify_for_video,classify_async,segment,segment_for_video,segment_async,embed,embed_for_video}`,
      ],
      { items: ['0'] },
    ),
    pass(
      [
        'rembg.**.remove',
        'realesrgan.**.RealESRGANer().enhance',
        'gfpgan.**.GFPGANer().enhance',
        'simple_lama_inpainting.**.SimpleLama()',
        'transparent_background.**.Remover().process',
      ],
      { items: ['0'] },
    ),
    pass([
      'cv2.dnn.{readNet,readNetFromCaffe,readNetFromTensorflow,readNetFromDarknet,readNetFromONNX,readNetFromTorch,readNetFromModelOptimizer,readNetFromTFLite}().{forward,forwardAsync}',
      'cv2.{dnn.,}{DetectionModel,ClassificationModel,SegmentationModel,KeypointsModel,TextDetectionModel_EAST,TextDetectionModel_DB,TextRecognitionModel,dnn_DetectionModel,dnn_ClassificationModel,dnn_SegmentationModel,dnn_TextDetectionModel_EAST,dnn_TextDetectionModel_DB,dnn_TextRecognitionModel}().{detect,classify,segment,recognize,estimate}',
      'cv2.{FaceDetectorYN,FaceRecognizerSF}{.create,_create}().{detect,feature}',
    ]),
    training(
      '{autodistill_yolov5,autodistill_yolov8,autodistill_yolonas,autodistill_detr,autodistill_vit}.**.*().train',
      {
        epochs: ['epochs', '1'],
      },
    ),
    pass(
      '{autodistill_grounded_sam,autodistill_grounding_dino,autodistill_yolov8,autodistill_clip,autodistill_owl_vit,autodistill_grounded_sam_2,autodistill_florence_2}.**.*().{label,predict}',
    ),
    training('imageai.**.*Trainer().trainModel', {
      epochs: ['num_experiments', '0'],
      batchSize: ['batch_size'],
    }),
    pass(
      'imageai.**.{detectObjectsFromImage,detectObjectsFromVideo,detectCustomObjectsFromImage,classifyImage,predictImage}',
    ),
  ],
};
