"""What the store puts into the atlas: accepted plans, read like files, and good own sites; what is wrong beside them."""

from dataclasses import dataclass

from atlas.own_sites import OwnSite
from atlas.store.address import StoreAddress
from atlas.store.version import reason_of, store_version
from errors import DataError, Fault
from language import Message, message
from plans.known import Known
from plans.records import Plan


@dataclass(frozen=True)
class BroughtIn:
    """What people brought in; ``version`` is empty where there is nothing."""

    plans: tuple[Plan, ...] = ()
    sites: tuple[OwnSite, ...] = ()
    faults: tuple[Fault, ...] = ()
    version: str = ""


def brought_in(address: StoreAddress, limits: Known | None, taken: tuple[str, ...]) -> BroughtIn:
    """The content of a store as the atlas takes it; a store that cannot be used is a fault.

    Args:
        address: of the store.
        limits: the codes that records may refer to.
        taken: the ids of the plans in files, which come first.

    Raises:
        StoreTrouble: it could be asked for its version but not be read; that passes.
    """
    version = store_version(address)
    if reason := reason_of(version):
        return BroughtIn(faults=(_unusable(reason),), version=version)
    if not version:
        return BroughtIn()
    from atlas.store.troubles import StoreTrouble

    try:
        return _read(address, limits, taken, version)
    except StoreTrouble as error:
        if error.passing:
            raise
        return BroughtIn(faults=(_unusable(error.reason),), version=version)


def _read(address: StoreAddress, limits: Known | None, taken: tuple[str, ...], version: str) -> BroughtIn:
    from atlas.store.connecting import Connections  # with its library, only where there is something to read
    from atlas.store.plans import current_plans
    from atlas.store.site_rows import good_sites

    with Connections(address).reading() as db:
        texts, sites = current_plans(db), good_sites(db)
    plans, faults = [], []
    for one in texts:
        plan, found = accepted_plan(one.plan, one.text or "", limits, taken)
        faults += found
        plans += [plan] if plan else []
    return BroughtIn(tuple(plans), sites, tuple(faults), version)


def accepted_plan(
    name: str, text: str, limits: Known | None, taken: tuple[str, ...]
) -> tuple[Plan | None, list[Fault]]:
    """An accepted plan as a file of ``data/plans`` is read; its faults are of the file ``store:ID``."""
    from plans.load import plan_of
    from plans.yamlfile import parse_yaml

    file = f"store:{name}"
    if name in taken:
        problem, remedy = message("数据文件夹里已有同一编号的规划"), message("请收回其中一份")
        return None, [Fault(file, "", name, problem, remedy)]
    try:
        return plan_of(parse_yaml(text, file), name, limits)
    except DataError as error:
        return None, list(error.faults)


def _unusable(reason: Message) -> Fault:
    return Fault("store", "", "", message("录入库不能用，只显示数据文件"), reason)
