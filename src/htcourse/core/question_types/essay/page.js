/* Not scored here: a person marks it. Blank is wrong, as in the program. */
kinds.essay = (body, answer) => {
  const isBlank = !course.strip(textIn(answer, "text"));
  return { points: 0, verdict: isBlank ? "wrong" : "open", remarks: [], feedback: body.model_answer };
};
