"""The solver's model once more, as an integer programme for HiGHS: the witness of the tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import highspy
import numpy as np

from debt_desk.domain.plan_menu import Option, menu
from debt_desk.domain.solver import Goal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.plan_menu import Claim


@dataclass(frozen=True)
class Optimum:
    """The values of a goal, the first one first."""

    values: tuple[int, ...]


class TimeIsUp(Exception):
    """HiGHS has reached its limit. ``values``: the goal's values so far, the last one unproven."""

    def __init__(self, values: tuple[int, ...]) -> None:
        super().__init__(values)
        self.values = values


class Programme:
    """One binary variable an option, and one whole number for the largest of something."""

    def __init__(
        self, menus: Sequence[Sequence[Option]], pot: Sequence[int], limit: float | None = None
    ) -> None:
        self.limit = limit
        self.in_time = True
        self.columns = [
            (i, option)
            for i, options in enumerate(menus)
            for option in options
            if option.end <= len(pot)
        ]
        self.cases = len(menus)
        self.pot = pot
        # (coefficients by column, the bound): the sum of coefficients times choices stays below.
        self.at_most: list[tuple[list[float], float]] = []

    def least_sum(self, weights: Sequence[int]) -> int | None:
        """The smallest sum of weights; from then on no sum may be larger."""
        value = self._minimise([float(w) for w in weights], None)
        if value is not None:
            self.at_most.append(([float(w) for w in weights], value + 0.5))
        return value

    def least_largest(self, weights: Sequence[int]) -> int | None:
        """The smallest largest weight; from then on options above it are gone."""
        value = self._minimise([0.0] * len(self.columns), weights)
        if value is not None:
            keep = [w <= value for w in weights]
            self.columns = [c for c, k in zip(self.columns, keep, strict=True) if k]
            self.at_most = [
                ([x for x, k in zip(row, keep, strict=True) if k], bound)
                for row, bound in self.at_most
            ]
        return value

    def _minimise(self, costs: Sequence[float], largest: Sequence[int] | None) -> int | None:
        rows: list[tuple[float, float, dict[int, float]]] = [
            (1, 1, {j: 1.0 for j, (of, _) in enumerate(self.columns) if of == i})
            for i in range(self.cases)
        ]
        for month, held in enumerate(self.pot):
            due = {
                j: float(option.due(month))
                for j, (_, option) in enumerate(self.columns)
                if option.due(month)
            }
            rows.append((-highspy.kHighsInf, float(held), due))
        for row, bound in self.at_most:
            rows.append((-highspy.kHighsInf, bound, dict(enumerate(row))))
        top = len(self.columns)
        if largest is not None:
            # A case has one option, so its weight is this sum.
            for i in range(self.cases):
                entries = {
                    j: float(largest[j]) for j, (of, _) in enumerate(self.columns) if of == i
                }
                rows.append((-highspy.kHighsInf, 0, {**entries, top: -1.0}))
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = top + 1, len(rows)
        model.col_cost_ = np.array([*costs, 1.0 if largest is not None else 0.0])
        model.col_lower_ = np.zeros(top + 1)
        model.col_upper_ = np.array([1.0] * top + [float(max(largest or [0]))])
        model.row_lower_ = np.array([low for low, _, _ in rows])
        model.row_upper_ = np.array([high for _, high, _ in rows])
        matrix = model.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = np.cumsum([0, *(len(entries) for _, _, entries in rows)])
        matrix.index_ = np.array([j for _, _, entries in rows for j in entries])
        matrix.value_ = np.array([x for _, _, entries in rows for x in entries.values()])
        kinds = highspy.HighsVarType
        model.integrality_ = [kinds.kInteger] * (top + 1)
        return self._run(model)

    def _run(self, model: highspy.HighsLp) -> int | None:
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_feasibility_tolerance", 1e-9)
        highs.setOptionValue("primal_feasibility_tolerance", 1e-9)
        if self.limit is not None:
            highs.setOptionValue("time_limit", self.limit)
        highs.passModel(model)
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kTimeLimit:
            self.in_time = False
            value = highs.getInfo().objective_function_value
            return round(value) if abs(value) < highspy.kHighsInf else None
        if status in (
            highspy.HighsModelStatus.kInfeasible,
            highspy.HighsModelStatus.kUnboundedOrInfeasible,
        ):
            return None
        assert status == highspy.HighsModelStatus.kOptimal, highs.modelStatusToString(status)
        return round(highs.getInfo().objective_function_value)


def optimum(
    claims: Sequence[Claim],
    pot: Sequence[int],
    goal: Goal,
    gaps: Sequence[dict[Option, int]] | None = None,
    limit: float | None = None,
) -> Optimum | None:
    """The values of the goal in their order; ``gaps``: those of ``solver.fair_gaps``.

    ``limit``: seconds for each value. Errors: TimeIsUp.
    """
    programme = Programme([menu(claim) for claim in claims], pot, limit)
    values: list[int | None] = []
    if goal is Goal.FAIR:
        assert gaps is not None
        known = sorted({gap for of_case in gaps for gap in of_case.values()})
        rank = {gap: place for place, gap in enumerate(known)}
        # Options that no month can hold have no gap; they are out of the question anyway.
        programme.columns = [(i, o) for i, o in programme.columns if o in gaps[i]]
        if len({i for i, _ in programme.columns}) < programme.cases:
            return None
        values.append(programme.least_largest([rank[gaps[i][o]] for i, o in programme.columns]))
    if goal is Goal.CHEAPEST:
        values.append(programme.least_sum([o.payable for _, o in programme.columns]))
    if None not in values:
        values.append(programme.least_largest([o.end for _, o in programme.columns]))
    if None not in values:
        values.append(programme.least_sum([o.end for _, o in programme.columns]))
    whole = [value for value in values if value is not None]
    if not programme.in_time:
        raise TimeIsUp(tuple(whole))
    return Optimum(tuple(whole)) if len(whole) == len(values) else None
