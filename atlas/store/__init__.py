"""What people bring in, kept for good: documents, drafts, decisions, accepted plans, own sites, and the log of it all.

Nothing is overwritten or removed; a change is a further version that says who, when and why. Writing takes an ``Actor``
and is refused without the role, and names the version that was seen: where somebody was quicker it raises a
``Conflict`` with ``mine`` and ``theirs``.

    from atlas.store.drafts import FIRST, SECOND
    from atlas.store.roles import who
    from atlas.store.store import open_store

    store = open_store()                                # PLAN_ATLAS_STORE, else this user's file; made when written
    actor = who(headers, client_address, typed="张三")   # name and role; may(actor.role, "decide")

    document = store.documents.add(actor, "plan.docx", content)
    for draft in new_drafts(reading, context):          # atlas.store.reading: what the reader read
        number = store.drafts.add(actor, draft, document.id)

    states = store.drafts.states(number)                # record -> EntryState: fields, status, version, read.start …
    store.decisions.decide(actor, number, {"r7": states["r7"].version}, "accept")
    store.decisions.decide(actor, number, {"r8": 0}, "edit", {**states["r8"].fields, "value": 7}, why="原文是7")
    store.decisions.decide(actor, number, {"r8": 1}, "undo")
    store.decisions.decide(actor, number, {"r9": 0, "r10": 0}, "accept")            # several at once, undone at once
    store.decisions.decide(actor, number, {"r11": 0}, "split", [one, other])        # new records r11.1, r11.2
    store.decisions.decide(actor, number, {"r12": 0, "r13": 0}, "merge", fields)    # r12 stays, r13 is in it
    store.decisions.decide(actor, number, {}, "add", {"type": "target", "clause": "3", …})
    store.decisions.decide(actor, number, {"header": 0}, "edit", header)            # header["coverage"] = "full"

    store.decisions.decide(other, number, {"r7": 0}, "reject", reading=SECOND)      # another person's reading
    store.readings.agreement(number)                    # type -> records, alike, kappa; "" for all
    for one in store.readings.differences(number):      # settled one by one, by taking one of the two
        store.decisions.settle(actor, number, one.record, one.version, one.outcomes, take=FIRST)

    plan = store.plans.accept(actor, number, atlas())   # Unfinished says what is left, DataError what is wrong
    store.plans.take_back(actor, plan.plan, seen=plan.version)
    store.plans.go_back(actor, plan.plan, version=1, seen=2)

    change = store.sites.compare("园区名单", rows)        # rows: SiteRow(OwnSite(…), original row, faults)
    store.sites.replace(actor, "园区名单", rows, seen=change.version)

``atlas.loading.load_atlas`` joins accepted plans and good sites (``Atlas.own_sites``); ``store_version`` in
``atlas.store.version`` changes with them.
"""
