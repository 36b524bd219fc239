package org.campusctl.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.campusctl.admission.Explanation;
import org.campusctl.admission.Flag;
import org.campusctl.admission.Step;
import org.campusctl.batch.admission.AdmissionExplain;
import org.campusctl.failure.Messages;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Table;

/**
 * Shows on one screen what led to a decision.
 */
final class ExplainAccount {

	private ExplainAccount() {
	}

	static Output of(AdmissionExplain.Answer answer, Messages messages, Locale locale) {
		Explanation explanation = answer.explanation();
		String decision = explanation.ruling().decision().name();
		Output output = Output.of(json(answer, locale))
			.line("explain.app", explanation.app().subject(), explanation.app().name(), explanation.app().version(),
					explanation.app().signers().toString())
			.line("explain.school", explanation.school().code(), answer.schoolName())
			.line(answer.seen() ? "explain.seen" : "explain.not-seen", String.valueOf(answer.devices()))
			.line("explain.decision", decision, messages.text("admission.decision." + decision),
					explanation.ruling().verdict().name());
		Table steps = Table.of(Column.number("row"), Column.text("mark"), Column.text("step"));
		for (Step step : explanation.steps()) {
			steps.row(step.order(), messages.text("explain.mark." + step.mark()), step.text(locale));
		}
		output = output.table(steps);
		for (Flag flag : explanation.ruling().flags().list()) {
			output = output.plain(flag + ": " + messages.text("admission.flag." + flag));
		}
		String remedy = explanation.ruling().remedy(locale);
		if (!remedy.isEmpty()) {
			output = output.line("explain.remedy", remedy);
		}
		return output.line("explain.lists", explanation.asOf().toString(), explanation.listRevision());
	}

	private static Map<String, Object> json(AdmissionExplain.Answer answer, Locale locale) {
		Explanation explanation = answer.explanation();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("app", explanation.app().subject());
		json.put("appName", explanation.app().name());
		json.put("developer", explanation.app().developer());
		json.put("version", explanation.app().version());
		json.put("signer", explanation.app().signers().toString());
		json.put("schoolCode", explanation.school().code());
		json.put("asOf", explanation.asOf().toString());
		json.put("listRevision", explanation.listRevision());
		json.put("seen", answer.seen());
		json.put("devices", answer.devices());
		json.put("decision", explanation.ruling().decision().name());
		json.put("verdict", explanation.ruling().verdict().name());
		json.put("flags", explanation.ruling().flags().list().stream().map(Flag::name).toList());
		json.put("rule", explanation.ruling().rule());
		json.put("remedy", explanation.ruling().remedy(locale));
		List<Map<String, Object>> steps = new ArrayList<>();
		for (Step step : explanation.steps()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("row", step.order());
			one.put("mark", step.mark().name());
			one.put("code", step.code());
			one.put("text", step.text(locale));
			steps.add(one);
		}
		json.put("steps", steps);
		return json;
	}

}
