{# A layer's style for QGIS 3: one class a legend entry, fills and hatches, symbols by shape, labels. #}
{%- macro prop(k, v) %}<prop k="{{ k }}" v="{{ v }}"/>{% endmacro %}

{%- macro outline(style) %}
<layer class="SimpleLine" enabled="1" locked="0" pass="0">
{{ prop("line_color", style.stroke) }}{{ prop("line_width", style.weight|mm) }}{{ prop("line_width_unit", "MM") }}
{{- prop("joinstyle", "round") }}{{ prop("capstyle", "round" if style.dash else "square") }}{{ prop("line_style", "solid") }}
{%- if style.dash %}{{ prop("use_custom_dash", 1) }}{{ prop("customdash", style|dashes) }}{{ prop("customdash_unit", "MM") }}{% endif %}
</layer>
{%- endmacro %}

{%- macro area(color) %}
<layer class="SimpleFill" enabled="1" locked="0" pass="0">{{ prop("color", color) }}{{ prop("style", "solid") }}{{ prop("outline_style", "no") }}</layer>
{%- endmacro %}

{%- macro hatch(color) %}
<layer class="LinePatternFill" enabled="1" locked="0" pass="0">
{{ prop("angle", 45) }}{{ prop("distance", 1.6) }}{{ prop("distance_unit", "MM") }}{{ prop("color", color) }}{{ prop("line_width", 0.8) }}{{ prop("line_width_unit", "MM") }}
<symbol type="line" name="@hatch@0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleLine" enabled="1" locked="0" pass="0">{{ prop("line_color", color) }}{{ prop("line_width", 0.8) }}{{ prop("line_width_unit", "MM") }}{{ prop("line_style", "solid") }}{{ prop("capstyle", "flat") }}</layer></symbol>
</layer>
{%- endmacro %}

{%- macro dots() %}
<layer class="PointPatternFill" enabled="1" locked="0" pass="0">
{{ prop("distance_x", 1.6) }}{{ prop("distance_y", 1.6) }}{{ prop("displacement_x", 0.8) }}{{ prop("distance_x_unit", "MM") }}{{ prop("distance_y_unit", "MM") }}{{ prop("displacement_x_unit", "MM") }}
<symbol type="marker" name="@dots@0" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleMarker" enabled="1" locked="0" pass="0">{{ prop("name", "circle") }}{{ prop("color", "#999999") }}{{ prop("size", 0.5) }}{{ prop("size_unit", "MM") }}{{ prop("outline_style", "no") }}</layer></symbol>
</layer>
{%- endmacro %}

{%- macro expressions(properties) %}<Option type="Map"><Option type="QString" name="name" value=""/><Option type="Map" name="properties">
{%- for name, expression in properties.items() %}<Option type="Map" name="{{ name }}"><Option type="bool" name="active" value="true"/><Option type="QString" name="expression" value="{{ expression }}"/><Option type="int" name="type" value="3"/></Option>{% endfor -%}
</Option><Option type="QString" name="type" value="collection"/></Option>{% endmacro %}

{%- macro driven(properties) %}
<data_defined_properties>{{ expressions(properties) }}</data_defined_properties>
{%- endmacro %}

{#- Points at one place stand side by side, symbols of a city in a row below its name. -#}
{%- set beside = {"offset": 'array("slot" * 4, 0)'} %}
{%- set row = {"offset": 'array(("slot" - maximum("slot", "city_code") / 2) * 4.2, 4)'} %}

{#- A name stands in the middle of its city or group, as on the screen. -#}
{%- set pinned = {"PositionX": '"label_lon"', "PositionY": '"label_lat"', "Hali": "'Center'", "Vali": "'Half'"} %}

{%- macro simple_marker(style, size, fill, stroke, place, dashed=false) %}
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
{{ prop("name", style|marker) }}{{ prop("color", fill) }}{{ prop("size", size) }}{{ prop("size_unit", "MM") }}{{ prop("outline_color", stroke) }}
{{- prop("outline_width", 0.6 if style.shape == "ring" else 0.25) }}{{ prop("outline_width_unit", "MM") }}{{ prop("outline_style", "dash" if dashed else "solid") }}{{ prop("offset_unit", "MM") }}
{{- driven(place) }}
</layer>
{%- endmacro %}

{%- macro ring(place, always) %}
<layer class="SimpleMarker" enabled="1" locked="0" pass="0">
{{ prop("name", "circle") }}{{ prop("color", "255,255,255,200") }}{{ prop("size", 6) }}{{ prop("size_unit", "MM") }}{{ prop("outline_color", "#2B2F33") }}{{ prop("outline_width", 0.25) }}{{ prop("outline_width_unit", "MM") }}{{ prop("outline_style", "dash") }}{{ prop("offset_unit", "MM") }}
{%- if not always %}{{ driven(dict(place, enabled='"precision" in (\'county\', \'city\')')) }}{% endif %}
</layer>
{%- endmacro %}

{%- macro badge(style) %}
{%- set group = style.pattern == "hatch" %}
{{- simple_marker(style, 4, "#FFFFFF" if group else style.fill|tint, "#22262A" if group else style.fill, row, group) }}
<layer class="FontMarker" enabled="1" locked="0" pass="0">
{{ prop("chr", style.glyph) }}{{ prop("font", "Noto Sans CJK SC") }}{{ prop("color", "#111111") }}{{ prop("size", 2.8) }}{{ prop("size_unit", "MM") }}{{ prop("outline_width", 0) }}{{ prop("outline_color", "#111111") }}{{ prop("offset_unit", "MM") }}
{{- driven(row) }}
</layer>
{%- endmacro %}

{%- macro drawn(style) %}
{%- if symbol == "line" %}{{ outline(style) }}
{%- elif symbol == "fill" %}
{%- if style.pattern == "hatch" %}{{ area("#FFFFFF") }}{{ hatch(style.fill) }}
{%- elif style.pattern == "dots" %}{{ area("#FFFFFF") }}{{ dots() }}
{%- elif style.fill %}{{ area(style.fill) }}{% endif %}{{ outline(style) }}
{%- elif style.glyph %}{{ badge(style) }}
{%- elif style.approximate %}{{ ring(beside, true) }}
{%- else %}{{ ring(beside, false) }}{{ simple_marker(style, 3, "#FFFFFF" if style.shape == "ring" else style.fill or "#FFFFFF", style.stroke, beside) }}
{%- endif %}
{%- endmacro %}

{%- macro symbol_of(name) %}<symbol type="{{ symbol }}" name="{{ name }}" alpha="1" clip_to_extent="1" force_rhr="0">{{ caller() }}</symbol>{% endmacro -%}

<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="{{ 1 if labelled else 0 }}">
<renderer-v2 type="categorizedSymbol" attr="class" enableorderby="0" forceraster="0" symbollevels="0">
<categories>
{%- for name, text, style in classes %}
<category value="{{ name }}" label="{{ text }}" symbol="{{ loop.index0 }}" render="true" type="string"/>
{%- endfor %}
{%- if no_data %}
<category value="" label="{{ no_data }}" symbol="{{ classes|length }}" render="true" type="string"/>
{%- endif %}
</categories>
<symbols>
{%- for name, text, style in classes %}
{% call symbol_of(loop.index0) %}{{ drawn(style) }}{% endcall %}
{%- endfor %}
{%- if no_data %}
{% call symbol_of(classes|length) %}{{ area("#FFFFFF") }}{{ dots() }}{{ outline(classes[0][2]) }}{% endcall %}
{%- endif %}
</symbols>
</renderer-v2>
{%- if labelled %}
<labeling type="simple"><settings calloutType="simple">
<text-style fieldName="label" isExpression="0" fontFamily="Noto Sans CJK SC" fontSize="{{ 9 if symbol == "fill" else 7 }}" fontSizeUnit="Point" fontWeight="{{ 63 if symbol == "fill" else 50 }}" textColor="34,38,42,255" textOpacity="1" namedStyle="Regular">
<text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1" bufferJoinStyle="128"/>
</text-style>
<text-format wrapChar="" autoWrapLength="{{ 0 if symbol == "fill" else 20 }}" multilineAlign="1"/>
<placement placement="{{ 6 if symbol == "marker" else 4 }}" dist="{{ 2.2 if symbol == "marker" else 0 }}" distUnits="MM" centroidWhole="0" fitInPolygonOnly="0" priority="{{ 10 if fixed and symbol == "fill" else 4 }}"/>
<rendering obstacle="0" drawLabels="1" displayAll="{{ 1 if fixed and symbol == "fill" else 0 }}" scaleVisibility="0"/>
{%- if fixed %}
<dd_properties>{{ expressions(pinned) }}</dd_properties>
{%- endif %}
</settings></labeling>
{%- endif %}
<layerGeometryType>{{ {"marker": 0, "line": 1, "fill": 2}[symbol] }}</layerGeometryType>
</qgis>
