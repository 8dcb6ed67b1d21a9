/** The register's pages: 人员查询, one person, and 汇总数据. */
@NullMarked
package sojourn.register.web;

import org.jspecify.annotations.NullMarked;
