kinds["single-choice"] = (body, answer) => gradeOne(body.choices, answer, -1);
