from .. import top
from ... import one as d
from ...one import mark
from . import other as l2
value = (top.T, d.__name__, mark, l2.__name__)
