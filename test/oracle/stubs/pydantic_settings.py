"""Settings as plain records."""

from pydantic import BaseModel as BaseSettings
SettingsConfigDict = dict
