from .models import build_model
from .runner import Runner
from .tasks import load_task
