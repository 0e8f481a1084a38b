"""What each column means and which unit it is in; a name that means something else in one table says so there."""

from language import Message, message

UNITS = {
    "area_km2": "km2", "area_ha": "ha", "uncertainty_m": "m", "lon": "degree", "lat": "degree",
    "label_lon": "degree", "label_lat": "degree", "households": "household", "households_65plus": "household",
    **dict.fromkeys(
        ("residents", "urban", "age_60plus", "age_65plus", "age_80plus", "age_0_4", "difference"), "person"
    ),
}  # fmt: skip
"""Of columns that are measured; of figures and targets the unit stands in the row."""

_MEANINGS = {
    # what every record has
    "id": message("本表一行的编号"),
    "ref": message("规划和条款：plan/clause，全部规划中唯一"),
    "plan": message("规划编号"),
    "clause": message("规划内的条款：goal 为目标，数字为条款，m1 起为推进措施"),
    "evidence": message("承载该事实的原文短句（整理后逐字，至多80字）"),
    "gloss": message("原文短句的英文释义"),
    "note": message("说明"),
    "note_en": message("说明的英文"),
    "record": message("记录编号，见 records"),
    "position": message("在原文名单中的次序，从1起"),
    "type": message("记录类型"),
    "industry": message("产业分类代码，逐条见 record_industries；空为分类中没有"),
    "industries": message("产业，按原文所写"),
    "places": message("点名的市、县六位代码，逐条见 record_places"),
    "place": message("市、县六位代码，见 places"),
    "open": message("名单是否未穷尽（原文带“等”）"),
    "kind": message("类型代码，见 kinds"),
    "pairing": message("each 为逐一对应，collective 为并列点名：没有说哪个城市做哪个产业"),
    "agency": message("部门，按规划所用简称"),
    "role": message("lead 为牵头，support 为配合"),
    "heading": message("条款标题"),
    "heading_en": message("条款标题的英文"),
    "section": message("条款所在部分"),
    "section_en": message("条款所在部分的英文"),
    "indicator": message("指标，按文件原词"),
    "indicator_en": message("指标的英文"),
    "value": message("数值，单位见 unit"),
    "value_high": message("范围的上限；不是范围时为空"),
    "unit": message("单位，按原文所写"),
    "comparator": message("数值前后的词：=、>=（以上）、<=（以内）、>（超过）、~（左右）"),
    "year": message("年份"),
    "cadence": message("per_year 为每年，two_years 为两年合计；空为没有说"),
    "direction": message("growth 为增长，hold 为保持"),
    "scope": message("province 为全省（未分解到市），places 为所列市县，open 为原文未写明"),
    "attributes": message("描述对象的门槛，如百亿级；不是目标"),
    "overlap": message("同一承诺的组，见 overlaps：组内只算一项，不相加"),
    "basis": message("位置的依据：name 名称中有，text 原文写明，none 没有说"),
    # plans
    "title": message("标题"), "title_en": message("标题的英文"),
    "short": message("简称"), "short_en": message("简称的英文"),
    "series": message("前后相继的规划同属一组"),
    "years": message("规划涉及的年份"),
    "coverage": message("full 为逐条全部录入；partial 为摘录，没有录到的不等于没有说"),
    "part": message("在同一通知各规划中的次序"),
    "review": message("录入方式：curated 为人工录入，reviewed 为程序读取、逐条由人核对"),
    "readings": message("通读遍数"),
    "document": message("文件标题"), "document_en": message("文件标题的英文"),
    "number": message("文号"),
    "issuer": message("发布机关"), "issuer_en": message("发布机关的英文"),
    "issued": message("发布日期"),
    "found": message("文本取自何处"), "found_en": message("文本来源的英文"),
    # vocabularies
    "code": message("代码"),
    "name": message("名称"), "name_en": message("英文名称"), "name_zh": message("中文全称"),
    "name_short": message("图上所用短名"), "pinyin": message("短名的拼音"),
    "zh": message("中文名称"), "en": message("英文名称"),
    "parent": message("上一级的代码"),
    "symbol": message("图上的字"), "symbol_en": message("英文图上的字"), "colour": message("图上的颜色"),
    "aliases": message("规划中的其他写法"), "aliases_en": message("其他英文写法"),
    "gbt4754": message("所属国民经济行业分类（GB/T 4754—2017）代码，仅限确定的"),
    "emerging": message("所属战略性新兴产业分类（2018）代码，仅限确定的"),
    "shape": message("图上的形状"), "of": message("用于哪些记录"),
    "reason": message("理由"), "reason_en": message("理由的英文"),
    # places
    "adcode": message("六位行政区划代码"),
    "level": message("级别：province、prefecture、county"),
    "prefecture": message("所在市的代码（市为其自身）"),
    "circle": message("所属的市组，见 groups"),
    "label_lon": message("标注点经度，WGS 84"), "label_lat": message("标注点纬度，WGS 84"),
    "area_km2": message("椭球面积（WGS 84），平方公里"),
    "merged_into": message("并入、改设或更名后的代码"), "change": message("变更方式"),
    # sites
    "plan_names": message("所代表的规划原文名称，逐条见 site_location_records"),
    "location": message("位置编号，见 site_locations"),
    "city_adcode": message("所在市的代码；空为未知"), "county_adcode": message("所在县（市、区）的代码；空为未知"),
    "lon": message("经度，WGS 84；空为未知"), "lat": message("纬度，WGS 84；空为未知"),
    "precision": message("点位精度：exact 为实地，county、city 为只代表全县、全市，unknown 为未知"),
    "certainty": message("位置怎样得知：sourced 有来源，inferred 推断，unsourced 没有来源"),
    "uncertainty_m": message("点位所代表范围的等面积圆半径，米；exact 为0"),
    "source": message("何人所说"), "source_en": message("来源的英文"),
    # figures and outcomes
    "unit_en": message("单位的英文"),
    "additive": message("各市之和是否等于全省"),
    "above_zero": message("是否不会为0"),
    "confidence": message("confirmed 为文件本身，secondary 为二手"),
    "definition": message("所报数与目标的口径：same 相同，different 不同，unstated 没有说"),
    # context
    "residents": message("常住人口"), "urban": message("其中城镇人口"),
    "age_60plus": message("60岁及以上人口"), "age_65plus": message("65岁及以上人口"),
    "age_80plus": message("80岁及以上人口"), "age_0_4": message("0—4岁人口"),
    "households": message("家庭户"), "households_65plus": message("有65岁及以上成员的家庭户"),
    "measure": message("普查的哪一列"), "difference": message("市的数比各县与功能区之和多多少"),
    "approved": message("批准年月"), "area_ha": message("批准面积，公顷"),
    "list": message("名单编号，见 cluster_lists"), "cluster": message("集群编号，见 clusters"),
    "city": message("市的代码"), "cities": message("名单所列的市，逐条见 cluster_cities"),
    "date": message("日期"), "stage": message("published 已公布，proposed 公示，reported 见于报道"),
    "total": message("名单总数；空为没有人说过"), "publisher": message("登载者"),
    "iata": message("国际航协代码"), "scheduled": message("来源是否列有定期航班"),
    "telecode": message("车站电报码"),
    "url": message("地址"), "licence": message("许可"), "licence_en": message("许可的英文"),
    "producer": message("出处"), "producer_en": message("出处的英文"),
    "program": message("是否属于程序本身"), "files": message("所对应的数据文件"),
    # what one table means otherwise
    "targets.year": message("原句写明的年份；空为没有写"),
    "targets.kind": message("target 为目标，reward 为奖励"),
    **dict.fromkeys(
        ("targets.places", "achieved.places"), message("数值属于哪些市、县（六位代码）；全省的和未写明的为空")
    ),
    "sites.places": message("原文写明所在的市、县（六位代码），逐条见 record_places；空为没有说"),
    "achieved.year": message("所报的年份；空为没有写"),
    "plans.date": message("录入或核对日期"),
    "figures.indicator": message("指标代码，见 indicators"),
    "indicators.unit": message("单位"), "figures.unit": message("单位"),
    "development_zones.code": message("目录中的代码；空为不确定"),
    "development_zones.level": message("national 国家级，provincial 省级"),
    "development_zones.type": message("目录中的类型"),
    "development_zones.basis": message("所在县怎样得知：address 地址，name 名称，city 只到市，unknown 未知"),
    "development_zones.industries": message("主导产业，按目录所写"),
    **dict.fromkeys(
        (f"{table}.source" for table in ("census", "functional_zones", "development_zones", "airports", "stations")),
        message("来源代码，见 context_sources"),
    ),
}  # fmt: skip


def meaning(table: str, column: str) -> Message:
    """What a column of a table means.

    Raises:
        KeyError: nobody has said so yet.
    """
    return _MEANINGS.get(f"{table}.{column}") or _MEANINGS[column]
