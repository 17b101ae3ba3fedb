"""How callbacks look."""
from .events import (_format_args_and_kwargs, _format_callback, _format_callback_source, _get_function_source,
                     extract_stack)
