/** The register's pages: 人员查询, one person, 汇总数据, and the rules of the categories. */
@NullMarked
package sojourn.register.web;

import org.jspecify.annotations.NullMarked;
