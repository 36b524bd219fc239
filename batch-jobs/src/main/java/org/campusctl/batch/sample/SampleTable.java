package org.campusctl.batch.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tables of a roster drop with their columns, in the order and under the names of the
 * contract (roster files).
 */
public enum SampleTable {

	/** Schools. */
	SCHOOL("school", "schools", "学校", SampleColumn.of("school_code", "学校标识码", "学校代码"),
			SampleColumn.of("name", "学校名称", "学校全称"), SampleColumn.of("school_type", "办学类型码", "办学类型"),
			SampleColumn.of("district_code", "行政区划码", "所在区县"), SampleColumn.of("authority_code", "主管部门代码", "主管部门"),
			SampleColumn.of("ownership", "办别"), SampleColumn.of("status", "状态"),
			SampleColumn.of("former_codes", "原学校标识码"), SampleColumn.of("programme", "标杆学校"),
			SampleColumn.of("terminals", "学生终端数"), SampleColumn.of("credit_code", "统一社会信用代码", "信用代码"),
			SampleColumn.of("address", "学校地址", "地址"), SampleColumn.of("contact_name", "联系人"),
			SampleColumn.of("contact_phone", "联系电话", "电话"), SampleColumn.of("email", "电子邮箱", "邮箱")),

	/** Classes. */
	CLASS("class", "classes", "班级", SampleColumn.of("school_code", "学校标识码", "学校代码"),
			SampleColumn.of("class_code", "班号", "班级代码"), SampleColumn.of("name", "班级名称", "班级"),
			SampleColumn.of("grade", "年级"), SampleColumn.of("entry_year", "入学年份")),

	/** Staff. */
	STAFF("staff", "staff", "教职工", SampleColumn.of("school_code", "学校标识码", "学校代码"),
			SampleColumn.of("staff_no", "工号", "教师编号"), SampleColumn.of("name", "姓名"),
			SampleColumn.of("sex", "性别码", "性别"), SampleColumn.of("birth_date", "出生日期", "出生年月日"),
			SampleColumn.of("id_type", "身份证件类型码", "证件类型"), SampleColumn.of("id_number", "身份证件号", "身份证号"),
			SampleColumn.of("ethnicity", "民族码", "民族"), SampleColumn.of("post", "岗位"),
			SampleColumn.of("stage", "任课学段", "学段"), SampleColumn.of("subject", "任教学科", "学科"),
			SampleColumn.of("phone", "联系电话", "手机号"), SampleColumn.of("email", "电子邮箱", "邮箱")),

	/** Pupils. */
	STUDENT("student", "students", "学生", SampleColumn.of("student_no", "学籍号", "全国学籍号"),
			SampleColumn.of("name", "姓名", "学生姓名"), SampleColumn.of("sex", "性别码", "性别"),
			SampleColumn.of("birth_date", "出生日期", "出生年月日"), SampleColumn.of("id_type", "身份证件类型码", "证件类型"),
			SampleColumn.of("id_number", "身份证件号", "身份证号"), SampleColumn.of("ethnicity", "民族码", "民族"),
			SampleColumn.of("school_code", "学校标识码", "学校代码"), SampleColumn.of("grade", "年级"),
			SampleColumn.of("class_code", "班号"), SampleColumn.of("class_name", "班级"),
			SampleColumn.of("entry_month", "入学年月"), SampleColumn.of("status", "学生状态", "学籍状态"),
			SampleColumn.of("boarding", "就读方式", "住宿方式"), SampleColumn.of("migrant", "是否随迁子女", "随迁子女"),
			SampleColumn.of("household_district", "户口所在地行政区划码"), SampleColumn.of("address", "现住址", "家庭住址"),
			SampleColumn.of("phone", "联系电话", "手机号")),

	/** Guardians of pupils. */
	GUARDIAN("guardian", "guardians", "监护人", SampleColumn.of("student_no", "学籍号"),
			SampleColumn.of("name", "姓名", "家长姓名"), SampleColumn.of("relation", "关系码", "与学生关系"),
			SampleColumn.of("id_type", "身份证件类型码", "证件类型"), SampleColumn.of("id_number", "身份证件号", "身份证号"),
			SampleColumn.of("phone", "联系电话", "手机号"));

	private final String dataset;

	private final String fileName;

	private final String title;

	// Both are unmodifiable; the check looks at the declared type only.
	@SuppressWarnings("ImmutableEnumChecker")
	private final List<SampleColumn> columns;

	@SuppressWarnings("ImmutableEnumChecker")
	private final Map<String, Integer> positions;

	SampleTable(String dataset, String fileName, String title, SampleColumn... columns) {
		this.dataset = dataset;
		this.fileName = fileName;
		this.title = title;
		this.columns = List.of(columns);
		this.positions = IntStream.range(0, columns.length)
			.boxed()
			.collect(Collectors.toUnmodifiableMap((i) -> columns[i].name(), Function.identity()));
	}

	/**
	 * Return the name of the dataset.
	 * @return English singular of the contract
	 */
	public String dataset() {
		return this.dataset;
	}

	/**
	 * Return the name of the dataset in Chinese.
	 * @return name of the contract
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Return the name of the table's file.
	 * @return English plural of the contract, without extension
	 */
	public String fileName() {
		return this.fileName;
	}

	List<SampleColumn> columns() {
		return this.columns;
	}

	int position(String column) {
		Integer position = this.positions.get(column);
		if (position == null) {
			throw new IllegalArgumentException(this.fileName + " has no column " + column);
		}
		return position;
	}

}
