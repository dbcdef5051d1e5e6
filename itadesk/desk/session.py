"""One open book with whoever works on it: operations, their changes, their announcement."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as made_of
from uuid import uuid4

from itadesk.book.book import Book
from itadesk.book.history import Operation
from itadesk.book.holder import current_holder, now_text
from itadesk.desk.texts import edit_error
from itadesk.errors import BookError
from itadesk.records.change import Change, ChangeKind, Changes, Value
from itadesk.thai.text import clean_text

Listener = Callable[[Changes], None]


@dataclass(frozen=True, slots=True)
class Step:
    """The operation under way, or a part of it: its changes from ``start`` on."""

    operation: Operation
    all: list[Change] = made_of(default_factory=list)
    start: int = 0

    @property
    def changes(self) -> Changes:
        """What it has changed so far."""
        return Changes(self.operation.label, tuple(self.all[self.start :]))


class Session:
    """The door's inside: every change of a row goes through ``put``, within ``operation``."""

    def __init__(self, book: Book, *, person: str = "", machine: str = "") -> None:
        here = current_holder()
        self.book = book
        self.person = person or here.person
        self.machine = machine or here.machine
        try:
            self._counter = book.history.last_counter()
        except BookError:
            book.abandon()
            raise
        self._step: Step | None = None
        self._listeners: dict[int, Listener] = {}
        self._subscriptions = 0

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` once after each operation that changed something."""
        self._subscriptions += 1
        number = self._subscriptions
        self._listeners[number] = listener

        def unsubscribe() -> None:
            self._listeners.pop(number, None)

        return unsubscribe

    @contextmanager
    def operation(
        self,
        label: str,
        *,
        kind: ChangeKind = "do",
        target: str | None = None,
        sealed: bool = False,
    ) -> Iterator[Step]:
        """One transaction and one undo step; inside another operation, a part of that one.

        Yields the step. Whatever goes wrong inside leaves neither a change nor an undo step.
        """
        if self._step is not None:
            with self._part(self._step) as part:
                yield part
            return
        step = Step(self._begin(label, kind, target))
        self._step = step
        try:
            with self.book.transaction():
                yield step
                if step.all:
                    self.book.history.record(step.operation, step.all, sealed=sealed)
        finally:
            self._step = None
        self.announce(step.changes)

    def announce(self, changes: Changes) -> None:
        """Tell everyone who subscribed, once; nothing where nothing changed."""
        if changes:
            for listener in tuple(self._listeners.values()):
                listener(changes)

    @property
    def busy(self) -> bool:
        """Whether an operation is under way."""
        return self._step is not None

    def _begin(self, label: str, kind: ChangeKind, target: str | None) -> Operation:
        return Operation(
            id=str(uuid4()),
            counter=self._next(),
            at=now_text(),
            person=self.person,
            machine=self.machine,
            label=clean_text(label),
            kind=kind,
            target=target,
        )

    @contextmanager
    def _part(self, step: Step) -> Iterator[Step]:
        part = Step(step.operation, step.all, len(step.all))
        kept = False
        try:
            with self.book.transaction():
                yield part
            kept = True
        finally:
            if not kept:
                del part.all[part.start :]

    def _next(self) -> int:
        self._counter += 1
        return self._counter

    def put(self, table: str, row: str, values: Mapping[str, Value] | None) -> None:
        """Make a row hold these values; None removes it. A missing row comes into being.

        Values not given stay, or are the field's default in a new row. Nothing is recorded
        where nothing changes. Raises EditError MISSING_FIELD.
        """
        rows = self.book.rows
        current = rows.values(table, row)
        if values is None:
            if current is not None:
                rows.delete(table, row)
                self._record(table, row, current, None)
        elif current is None:
            whole = self._whole(table, values)
            rows.insert(table, row, whole)
            self._record(table, row, None, whole)
        else:
            after = {name: value for name, value in values.items() if current[name] != value}
            if after:
                rows.update(table, row, after)
                self._record(table, row, {name: current[name] for name in after}, after)

    def _whole(self, table: str, values: Mapping[str, Value]) -> dict[str, Value]:
        shape = self.book.rows.shape(table)
        whole = {**shape.defaults, **values}
        for field in shape.spec.fields:
            if field.name not in whole:
                raise edit_error("MISSING_FIELD", table=shape.spec.title, field=field.title)
        return whole

    def _record(
        self,
        table: str,
        row: str,
        before: Mapping[str, Value] | None,
        after: Mapping[str, Value] | None,
    ) -> None:
        assert self._step is not None, "put() belongs inside operation()"
        operation = self._step.operation
        self._step.all.append(
            Change(
                id=str(uuid4()),
                operation=operation.id,
                counter=self._next(),
                table=table,
                row=row,
                before=before,
                after=after,
                at=operation.at,
                person=operation.person,
                machine=operation.machine,
                label=operation.label,
                kind=operation.kind,
            )
        )
