// Packages that are known not to run models by themselves: nothing they do is guessed at by its name. A list of what is
// common, not of all: a package that is missing here is still told only where names and arguments speak for a model.

import { isStandardLibrary } from '../../catalogue/standard-library';

const QUIET: ReadonlySet<string> = new Set(
  [
    // numbers, tables, pictures of them
    'numpy pandas scipy sympy matplotlib seaborn plotly bokeh altair pyecharts folium geopandas shapely rasterio osgeo',
    'lmfit iminuit emcee linearmodels ruptures filterpy pykrige astropy sunpy simpeg pybamm qutip mesa Bio BioSQL skbio',
    'pyproj cartopy networkx igraph statsmodels numba cython cupy cudf dask polars pyarrow duckdb modin vaex xarray h5py zarr',
    'netCDF4 tables openpyxl xlrd xlwt xlsxwriter tabulate prettytable yellowbrick missingno ydata_profiling pandas_profiling',
    'dtale sweetviz patsy pingouin lifelines arch cvxpy cvxopt pulp ortools simpy deap pandas_ta talib ta backtrader',
    'backtesting vectorbt zipline quantlib yfinance ccxt tushare akshare alpaca_trade_api pandas_datareader fredapi',
    // web, messages, databases, clouds
    'requests httpx aiohttp urllib3 httplib2 websockets websocket socketio flask flask_restful flask_cors fastapi starlette',
    'uvicorn gunicorn hypercorn django rest_framework tornado sanic bottle falcon pyramid quart litestar celery rq dramatiq',
    'huey redis pymongo motor psycopg2 psycopg asyncpg pymysql MySQLdb mysql sqlalchemy sqlmodel peewee tortoise alembic',
    'pony sqlitedict tinydb diskcache cachetools boto3 botocore s3fs gcsfs fsspec minio kubernetes docker fabric paramiko',
    'ansible pulumi grpc zmq pika kafka confluent_kafka nats paho stripe twilio sendgrid tweepy praw facebook instagrapi',
    'discord nextcord disnake telegram telebot aiogram pyrogram telethon slack_sdk slack_bolt slack linebot vk_api wechaty',
    'itchat supabase firebase_admin gspread notion_client pygsheets googleapiclient github gitlab jira atlassian O365 msal',
    'opentelemetry prometheus_client sentry_sdk loguru structlog statsd datadog ddtrace newrelic elasticsearch',
    'elasticsearch_dsl opensearchpy neo4j py2neo cassandra couchbase influxdb clickhouse_driver clickhouse_connect snowflake',
    'bs4 lxml scrapy selenium playwright pyppeteer mechanize feedparser newspaper trafilatura html2text readability wikipedia',
    'wikipediaapi arxiv scholarly googlesearch duckduckgo_search ddgs serpapi tavily firecrawl exa_py googlemaps geopy',
    // programs, files, texts
    'click typer fire rich tqdm colorama termcolor pydantic pydantic_settings attr attrs marshmallow yaml ruamel toml tomli',
    'tomlkit dotenv environs decouple jinja2 mako markdown mistune pytest nose unittest2 hypothesis mock freezegun responses',
    'tox nox invoke git dulwich psutil schedule apscheduler watchdog joblib pathos multiprocess cloudpickle dill orjson ujson',
    'simplejson jsonschema jsonlines msgpack google.protobuf cryptography jwt jose passlib bcrypt nacl dateutil pytz arrow',
    'pendulum humanize regex rapidfuzz fuzzywuzzy thefuzz Levenshtein unidecode ftfy chardet langdetect langid googletrans',
    'deep_translator translators inflect pyperclip pynput pyautogui keyboard mouse docx pptx fitz pymupdf pypdf PyPDF2 pypdf2',
    'pdfplumber pdfminer pdf2image reportlab fpdf weasyprint img2pdf qrcode barcode PIL imageio skimage wand cairosvg svgwrite',
    'pydub soundfile sounddevice pyaudio audioread librosa mido pretty_midi music21 pygame pyglet arcade moviepy ffmpeg av',
    'youtube_dl yt_dlp pytube youtube_transcript_api pyttsx3 sumy textstat readtime wordcloud nbformat nbconvert papermill',
    'IPython ipywidgets notebook jupyter_client jupyterlab ipykernel tkinter PyQt5 PyQt6 PySide2 PySide6 wx kivy customtkinter',
    'serial usb bluetooth RPi gpiozero smbus can pymodbus',
    // pages, observation, environments, data that others compute with
    'streamlit gradio dash panel nicegui shiny solara mesop reflex flet pywebio chainlit mlflow wandb comet_ml neptune clearml',
    'tensorboard tensorboardX visdom aim dvc hydra omegaconf ml_collections absl sacred gin gym gymnasium pettingzoo minigrid',
    'gym_minigrid procgen dm_control mujoco pybullet atari_py ale_py vizdoom minerl crafter retro prefect airflow dagster',
    'luigi kedro metaflow great_expectations pandera feast evidently datasets torchdata webdataset albumentations imgaug',
    'torchtext tokenizers tiktoken sentencepiece sacremoses subword_nmt nltk jieba pymorphy2 konlpy MeCab fugashi sudachipy',
    'model2vec sacrebleu rouge rouge_score nlgeval jiwer editdistance torchmetrics torchinfo torchsummary thop fvcore ptflops einops',
    'pycocotools lvis mlxtend imblearn category_encoders feature_engine kaggle kagglehub gdown google_drive_downloader ee',
  ]
    .join(' ')
    .split(' '),
);

/** By the package's top-level import name. */
export function isQuietPackage(name: string): boolean {
  return isStandardLibrary(name) || QUIET.has(name);
}
