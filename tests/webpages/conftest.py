from tests.compiled_courses import ask, compiled, compiled_sample

__all__ = ["ask", "compiled", "compiled_sample"]
