"""Work in threads: results come home, refusals are said, nobody is called who is gone."""

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QThread

from debt_desk.domain.job import JobCancelled, WorkFailed, stop_if_cancelled
from debt_desk.domain.money import NotAnAmount
from debt_desk.ui.notices import Notices
from debt_desk.ui.tasks import TaskBar, Tasks


@pytest.fixture
def notices(wording):
    return Notices(wording)


@pytest.fixture
def tasks(qapp, notices):
    made = Tasks(notices)
    yield made
    made.stop_all()


def test_the_result_arrives_on_the_windows_thread(qtbot, tasks):
    owner = QObject()
    got = []

    def work(job):
        return threading.get_ident()

    def done(ident):
        got.append((ident, QThread.isMainThread()))

    tasks.run_task(owner, work, done)
    qtbot.waitUntil(lambda: bool(got))
    ident, here = got[0]
    assert ident != threading.get_ident()
    assert here
    assert tasks.running == 0


def test_a_refusal_is_said_in_a_notice(qtbot, tasks, notices):
    def work(job):
        raise NotAnAmount(text="twelve")

    owner = QObject()
    tasks.run_task(owner, work, lambda _: pytest.fail("it did not work"))
    qtbot.waitUntil(lambda: bool(notices.history))
    assert "twelve" in notices.history[0].text


def test_nobody_is_called_who_is_gone(qtbot, tasks, notices):
    owner = QObject()
    may_end = threading.Event()
    tasks.run_task(owner, lambda job: may_end.wait(), lambda _: pytest.fail("its page is gone"))
    shiboken6.delete(owner)
    may_end.set()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert notices.history == []


def test_what_was_stopped_is_not_delivered(qtbot, theme, tasks):
    owner = QObject()
    started = threading.Event()
    bar = TaskBar(tasks)
    qtbot.addWidget(bar)

    def work(job):
        started.set()
        while True:
            job.progress(1, 3)
            stop_if_cancelled(job)

    tasks.run_task(owner, work, lambda _: pytest.fail("it was stopped"), title="Reading")
    qtbot.waitUntil(started.is_set)
    qtbot.waitUntil(bar.isVisible, timeout=3000)
    qtbot.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert bar.isHidden()


def test_short_work_shows_no_bar(qtbot, theme, tasks):
    bar = TaskBar(tasks)
    qtbot.addWidget(bar)
    owner = QObject()
    got = []
    tasks.run_task(owner, lambda job: 7, got.append)
    qtbot.waitUntil(lambda: got == [7])
    assert bar.isHidden()
    qtbot.wait(600)
    assert bar.isHidden()


def until_stopped(started):
    def work(job):
        started.set()
        while True:
            stop_if_cancelled(job)

    return work


def test_who_waits_for_a_result_hears_that_it_was_stopped_by_hand(qtbot, theme, tasks):
    owner = QObject()
    first, second = threading.Event(), threading.Event()
    bar = TaskBar(tasks)
    qtbot.addWidget(bar)
    said = []
    tasks.run_task(owner, until_stopped(first), pytest.fail, said.append, title="One")
    other = tasks.run_task(owner, until_stopped(second), pytest.fail, said.append, title="Two")
    qtbot.waitUntil(lambda: first.is_set() and bar.isVisible(), timeout=3000)
    qtbot.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tasks.running == 1)
    assert [type(error) for error in said] == [JobCancelled]
    assert not other.cancelled, "only what the bar showed was stopped"
    assert bar.isVisible()
    other.cancel()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert len(said) == 1, "the program itself knows what it cancels"


def test_what_waits_in_the_queue_and_is_cancelled_never_begins(qtbot, tasks):
    owner = QObject()
    may_end = threading.Event()
    tasks._pool.setMaxThreadCount(1)
    tasks.run_task(owner, lambda job: may_end.wait(), lambda _: None)
    began = []
    tasks.run_task(owner, began.append, pytest.fail).cancel()
    may_end.set()
    qtbot.waitUntil(lambda: tasks.running == 0)
    assert began == []


def test_a_refusal_at_the_end_is_said_too(qtbot, tasks, notices):
    def done(_):
        raise NotAnAmount(text="twelve")

    owner = QObject()
    tasks.run_task(owner, lambda job: 7, done)
    qtbot.waitUntil(lambda: bool(notices.history))
    assert "twelve" in notices.history[0].text


def test_a_mistake_of_the_program_is_an_end_too_for_whoever_waits(qtbot, tasks, monkeypatch):
    reported, said = [], []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    owner = QObject()

    def stumble(_):
        raise ZeroDivisionError

    tasks.run_task(owner, stumble, pytest.fail, said.append)
    tasks.run_task(owner, lambda job: 7, stumble, said.append)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert [type(error) for error in said] == [WorkFailed, WorkFailed]
    assert reported == [ZeroDivisionError, ZeroDivisionError]
    assert tasks.running == 0


def test_nobody_waits_behind_work_that_takes_long(qtbot, tasks):
    owner, may_end, got = QObject(), threading.Event(), []
    for _ in range(4):
        tasks.run_task(owner, lambda job: may_end.wait(), lambda _: None, quiet=True)
    tasks.run_task(owner, lambda job: 7, got.append)
    qtbot.waitUntil(lambda: got == [7])
    may_end.set()


def test_what_nobody_wants_any_more_is_handed_back_once(qtbot, tasks):
    owner, made, back = QObject(), threading.Event(), []

    def make(job):
        made.set()
        return 7

    tasks.run_task(owner, make, pytest.fail, unwanted=back.append)
    assert made.wait(5)
    tasks.stop_all()  # before the window's thread has heard of it
    assert (back, tasks.running) == ([7], 0)
    qtbot.wait(20)
    assert back == [7], "its signal came all the same"
