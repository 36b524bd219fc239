package org.campusctl.admission.lists;

import org.campusctl.compliance.Parsed;
import org.campusctl.school.Stage;

/**
 * The four stages for which apps are admitted, as lists write them (contract: app
 * admission, column {@code stages}).
 */
public final class StageTitles {

	private StageTitles() {
	}

	/**
	 * Read a stage.
	 * @param title {@code 小学}, {@code 初中}, {@code 高中} or {@code 中职}
	 * @return the stage, or {@code value.code}
	 */
	public static Parsed<Stage> parse(String title) {
		return switch (title.strip()) {
			case "小学" -> Parsed.ok(Stage.PRIMARY);
			case "初中" -> Parsed.ok(Stage.JUNIOR);
			case "高中" -> Parsed.ok(Stage.SENIOR);
			case "中职" -> Parsed.ok(Stage.VOCATIONAL);
			default -> Parsed.bad("value.code", "stages");
		};
	}

	/**
	 * Return the title of a stage.
	 * @param stage the stage
	 * @return two characters
	 */
	public static String of(Stage stage) {
		return switch (stage) {
			case PRESCHOOL -> "学前";
			case PRIMARY -> "小学";
			case JUNIOR -> "初中";
			case SENIOR -> "高中";
			case VOCATIONAL -> "中职";
			case SPECIAL -> "特教";
		};
	}

}
