package org.campusctl.batch.sample;

import java.util.List;

/**
 * Names that nobody bears: after a common surname comes one of the ten Heavenly Stems,
 * which Chinese texts use where English ones say John Doe (张甲, 李乙), and then a common
 * character.
 */
final class FictionalNames {

	private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

	private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙",
			"马", "朱", "胡", "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "邓", "冯", "曹", "彭", "曾", "肖", "田",
			"董", "潘", "袁", "蔡", "蒋", "余", "欧阳");

	private static final String MALE = "伟强磊军勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆";

	private static final String FEMALE = "芳娜敏静秀丽艳娟霞玲婷雪琳慧莹洁梅兰颖倩蓉萍燕蕾";

	/** Four bytes in GB18030, two chars in Java: what old systems stumble over. */
	private static final String RARE = "\uD842\uDFB7";

	private FictionalNames() {
	}

	static String surname(Dice dice) {
		return dice.one(SURNAMES);
	}

	static String name(Dice dice, String surname, boolean male) {
		return surname + dice.one(STEMS) + dice.one(male ? MALE : FEMALE);
	}

	/** Return a name of the kind that has a dot in it. */
	static String dotted(Dice dice) {
		return "阿" + dice.one(STEMS) + "尔·" + dice.one(STEMS) + "木";
	}

	/** Return a name with a character beyond the Basic Multilingual Plane. */
	static String rare(Dice dice, String surname) {
		return surname + dice.one(STEMS) + RARE;
	}

	/** Return a name in Latin letters, with the comma that needs quotes in CSV. */
	static String latin(Dice dice) {
		return "SAMPLE, " + dice.one("ABCDEFGHIJ") + dice.one("AEIOU") + dice.one("KLMNRST");
	}

	/** Return a name of stems only, another for every number. */
	static String unique(Dice dice, long number) {
		StringBuilder name = new StringBuilder(surname(dice));
		for (char digit : Long.toString(number).toCharArray()) {
			name.append(STEMS.charAt(digit - '0'));
		}
		return name.toString();
	}

}
