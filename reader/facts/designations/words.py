"""The words that make places a designation: what they are named as, what they are to do, who urges them on."""

import re

from reader.facts.designations.groups import Group
from reader.lexicon import Lexicon, alternatives

_TIME = r"(?:到|至|在|从|自)?(?:20\d\d|\d{1,2}月|今|明|去)年?(?:底|前|以来|上半年|起)?"
_AS = "作为|视为|视作|当作|列作|明确为|选定为|确立为|培植成|定为|列为|确定为|打造成为?|打造为|培育成为?|培育为|建设成为?|建成|发展成为?"
_LED_BY = "以[^,;。]{2,40}为(?:代表|龙头|引领|主|骨干|核心)的"
_BEING = "(?:作为|地处|位于|素有|享有|身为|被誉为|仅)(?:[^,;。]{2,30}的)?"
_LONGEST_VERB = 20
_AMONG_WATERS = re.compile(r"在[^,;。]*?[湾岛海河湖][东南西北中]?部?、$")
_SIDE = "(?:的?(?:工业|农业|制造业|服务业|产业|(?:县域|区域|工业)?经济)(?:结构|体系|发展)?(?=[以把将]|(?:主要|着力|重点)))?"
_TWICE = "突出|聚焦|着力|集中|重点"  # 突出抓好
_NAMED_BEFORE = (
    "集群",
    "集聚区",
    "产业基地",
    "制造基地",
    "生产基地",
    "产业带",
    "高地",
)  # 甲市 X 集群、乙市 Y 集群
_CORE = "双引擎|引擎|主业|主打|主导|支柱|特色|重点|龙头|引领|主体|核心|支撑|代表|突破口|抓手|着力点|切入点|主"


class DesignationPatterns:
    """Patterns of the vocabulary.

    Attributes:
        kinds: the noun that places are named as to the kind of the contract. noun: finds such a noun.
        roles, role: likewise what an industry is to a place.
        predicate: behind places, the verb that says what they do, make or are (``focus``, ``build``, ``status``).
        held: behind places, the industries that they hold as something (把…作为…, 以…为主导).
        hinge: opens what stands between places and a predicate, up to a comma.
        whole: opens a sentence about the city or county that the whole text is about.
        doing: verbs that stand between places and an industry.
        else_first: what places do before, in the same sentence, they do something about an industry.
        proper: what opens the proper name of one thing.
        urging: verbs and adverbs in front of an industry. urged: verbs with which what opens is none.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        table = lexicon.designations
        words = table.words
        self.kinds = table.kinds | dict.fromkeys("带轴圈", "zone")
        self.roles = table.roles
        self.noun = re.compile(rf"{alternatives(table.kinds)}|(?<=[游化])[带轴圈]")
        self.role = re.compile(alternatives(table.roles))
        head = rf"(?:[,: ]|-{{1,3}})?(?:{alternatives(words.adverbs)}|{_TIME})*"
        verbs = {"focus": words.focus_verbs, "build": words.build_verbs, "status": words.status_verbs}
        classes = "|".join(f"(?P<{name}>{alternatives(listed)})" for name, listed in verbs.items())
        self.predicate = re.compile(
            rf"{_SIDE}{head}(?:{_TWICE})?(?:{classes})(?P<made>成为|成|为)?(?:出了|出|起|了)?(?!的)"
        )
        nouns = alternatives((*table.kinds, *table.roles, "产业"))
        self.held = re.compile(
            rf"{_SIDE}{head}(?:把|将|是?以)(?P<what>[^,;。:]{{2,60}}?)(?:(?:{_AS})[^,;。]{{0,20}}?(?P<noun>{nouns})|为(?:{_CORE})(?!题|线|要|体系))"
        )
        self.towards = re.compile(  # 加速向 A、B 等前沿领域拓展; 在 A、B 等领域持续发力
            rf"{head}(?:[向朝往在](?P<what>[^,;。:]{{2,50}}?)等?(?:{alternatives(words.attributes)}|前沿|新)*(?:领域|产业|赛道|方向|环节|行业)"
            rf"(?:{alternatives(words.adverbs)})*(?:拓展|延伸|进军|迈进|挺进|布局|发力|深耕|突破|跃升|转型))"
        )
        self.hinge = re.compile(rf"[,: ]*(?:{alternatives(words.adverbs)})*(?:{alternatives(words.hinges)})")
        self.doing = re.compile(
            rf"(?:{alternatives(words.adverbs)})*(?:{alternatives((*words.focus_verbs, *words.build_verbs))})(?:成为|成|为|了)?"
        )
        self.proper = re.compile(alternatives(("国际", "国家", "“", *lexicon.province)))
        openings = f"{alternatives(words.openings)}|{_TIME}|{_LED_BY}|{_BEING}"
        province = alternatives(lexicon.province)
        self._opening = re.compile(
            rf"[\s·●◆■*-]*(?:[(]?[一二三四五六七八九十\d]{{1,3}}[)、.]\s*)?(?:{openings})?[、 ]?(?:{province})?"
        )
        self.whole = re.compile(
            rf"\s*(?:此次|本次|下一步,|近年来,|未来,|目前,|据悉,|据了解,|同时,|“?十[二三四五六]五”?期间,|今后[^,;。]{{0,6}},|{_TIME},){{0,2}}(?:全市|我市|该市|全县|我县|该县|全区|我区|该区|当地|园区(?=[聚重着主围依已正]))"
        )
        self.else_first = re.compile(
            rf"[,;]?(?:另一方面|同时|当地)?(?:[市县区]?(?:委|政府)[^,;。]{{0,8}}?)?(?:[^,;。]{{0,18}}?(?:书记|[市县区局厅]长|主任|主管|负责人|工作人员)[^,;。]{{0,8}}?(?:表示|说|介绍|指出|告诉记者|坦言))?(?:市委|市政府|县委|县政府|、)*(?:(?:{alternatives(words.adverbs)}|{_TIME}))*(?:[把将抓]|{alternatives(words.hinges)}|的?(?:功能|产业|发展)?定位|正?处[在于]|面临|迎来|隶属|地处|位于|属于|总面积|[县市区]域|实施|出台|制定|印发|召开|建立|成立|组建|完善|健全|抢|选准|明确|提出|深化|启动|开展|推行|用好|激活|强化|加强|推动|锚定|,|$)"
        )
        self.urged = re.compile(alternatives(verb for verb in words.verbs if len(verb) > 1))
        self.urging = re.compile(rf"^(?:{alternatives((*words.verbs, *words.adverbs))})+")
        self._verb = re.compile(rf"(?:{alternatives(words.verbs)})(?:以|在|由)?$|[将把]$")

    def is_led(self, text: str, low: int, group: Group) -> bool:
        """Whether a verb such as 培育 leads to the places, or 、 with a verb right behind them goes on."""
        before = text[low : group.start].rstrip()[-_LONGEST_VERB:]
        chained = before.endswith("、") and (
            self.doing.match(text, group.end) or before[:-1].endswith(_NAMED_BEFORE)
        )
        return bool(self._verb.search(before) or chained or _AMONG_WATERS.search(before))

    def is_opening(self, text: str, low: int, group: Group) -> bool:
        """Whether the places open the segment that begins at ``low``, but for its number, a time or 其中."""
        return bool(self._opening.fullmatch(text, low, group.start))
