"""Reports for tenants by plan: nested settings, defaults laid under, one report a section."""
from dataclasses import dataclass, field, replace
from typing import Dict, List

from litellm import completion


@dataclass(frozen=True)
class Plan:
    sections: List[str] = field(default_factory=lambda: ["summary"])
    drafts: int = 1
    model: str = "gpt-4o-mini"


BASIC = Plan()
PRO = replace(BASIC, sections=["summary", "trends", "risks"], drafts=2)
ENTERPRISE = replace(PRO, model="gpt-4o", drafts=3)
PLANS: Dict[str, Plan] = {"basic": BASIC, "pro": PRO, "enterprise": ENTERPRISE}
TENANTS = [("acme", "pro"), ("beta", "basic"), ("corp", "enterprise"), ("dent", "trial"), ("echo", "basic")]


def write(plan, tenant, section):
    drafts = []
    for n in range(plan.drafts):
        reply = completion(model=plan.model, messages=[{"role": "user", "content": f"{tenant} {section} {n}"}])
        drafts.append(reply)
    if len(drafts) > 1:
        completion(model="claude-3-5-haiku-latest", messages=[{"role": "user", "content": f"Pick of {len(drafts)}"}])
    return drafts[-1]


reports = {}
for tenant, plan_name in TENANTS:
    plan = PLANS.get(plan_name)
    if plan is None:
        print("no plan", tenant)
        continue
    reports[tenant] = {section: write(plan, tenant, section) for section in plan.sections}

for tenant, sections in reports.items():
    if "risks" in sections:
        completion(model="o3", messages=[{"role": "user", "content": f"Check risks of {tenant}"}])
print(sum(len(s) for s in reports.values()))
