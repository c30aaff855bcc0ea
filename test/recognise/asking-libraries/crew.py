from crewai import Agent, Crew, Process, Task, LLM
from crewai.project import CrewBase, agent, crew, task
from crewai.flow.flow import Flow, listen, start, router
from pydantic import BaseModel

@CrewBase
class ResearchCrew:
    agents_config = "config/agents.yaml"
    tasks_config = "config/tasks.yaml"
    llm = LLM(model="gpt-4o")

    @agent
    def researcher(self) -> Agent:
        return Agent(config=self.agents_config["researcher"], llm=self.llm, tools=[])

    @task
    def research(self) -> Task:
        return Task(config=self.tasks_config["research"])

    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=self.tasks, process=Process.sequential)

@CrewBase
class PlainCrew:
    @agent
    def writer(self) -> Agent:
        return Agent(role="w", goal="g", backstory="b", llm="anthropic/claude-3-5-sonnet-20241022")
    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=self.tasks)

class MyState(BaseModel):
    n: int = 0

class MyFlow(Flow[MyState]):
    @start()
    def first(self):
        return ResearchCrew().crew().kickoff(inputs={"a": 1})  # spends: agent gpt-4o
    @listen(first)
    def second(self, r):
        llm = LLM(model="gpt-4o-mini")
        return llm.call("x")  # spends: llm-chat gpt-4o-mini
    @router(second)
    def third(self):
        return Agent(role="x", goal="y", backstory="z", llm="gpt-4o-mini").kickoff("x")  # spends: agent gpt-4o-mini

def kickoff():
    MyFlow().kickoff()

def main():
    PlainCrew().crew().kickoff(inputs={})  # spends: agent anthropic/claude-3-5-sonnet-20241022

if __name__ == "__main__":
    main()
    kickoff()
