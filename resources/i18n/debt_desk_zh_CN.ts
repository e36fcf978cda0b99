<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>debt_desk {version}</source>
        <translation>debt_desk {version}</translation>
    </message>
    <message>
        <source>Negotiate your debts early, with figures that you can defend.</source>
        <translation>趁早协商债务，拿得出站得住脚的数字。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，按 GNU 通用公共许可证（第 3 版或更新版本）发布。</translation>
    </message>
    <message>
        <source>Made with Qt for Python. Chinese font: Noto Sans SC (OFL).</source>
        <translation>以 Qt for Python 制作；中文字体为思源黑体 Noto Sans SC（OFL 许可）。</translation>
    </message>
</context>
<context>
    <name>AboutUsDialog</name>
    <message>
        <source>What this program is</source>
        <translation>这个程序是什么</translation>
    </message>
    <message>
        <source>A desk for your own negotiations: it keeps figures, papers, proposals, agreements and dates together, and shows for every sum how it came about.</source>
        <translation>它是您自己协商时用的一张书桌：数字、材料、方案、协议和日期都放在一起，每个金额都能看到是怎么算出来的。</translation>
    </message>
    <message>
        <source>It prints letters in which you say only what you have confirmed. What has no paper behind it is printed as your own statement.</source>
        <translation>它打印的信函只写您确认过的内容；没有材料佐证的，会注明是您本人陈述。</translation>
    </message>
    <message>
        <source>What it is not</source>
        <translation>它不是什么</translation>
    </message>
    <message>
        <source>No agency: it takes no fee, lends no money and never contacts anybody on your behalf. You speak with the lender yourself.</source>
        <translation>不是中介：不收费，不放贷，也不会替您联系任何人。与贷款方沟通的始终是您本人。</translation>
    </message>
    <message>
        <source>No promise: nobody can know what a lender will answer. Whoever guarantees you a result and asks for money in advance is not to be trusted.</source>
        <translation>不作承诺：贷款方会怎样答复，谁也无法预知。凡是打包票又要先收钱的，都不可信。</translation>
    </message>
    <message>
        <source>No lawyer: when a court summons or a lawyer&apos;s letter arrives, turn to legal aid soon; deadlines run.</source>
        <translation>不是律师：收到法院传票或律师函时，请尽快寻求法律援助，期限不等人。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;What this program is, and is not</source>
        <translation>这个程序是什么、不是什么（&amp;W）</translation>
    </message>
    <message>
        <source>Where your &amp;data lies</source>
        <translation>数据存放在哪里（&amp;D）</translation>
    </message>
    <message>
        <source>&amp;About debt_desk</source>
        <translation>关于 debt_desk（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建（&amp;N）…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开（&amp;O）…</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>清除这份列表（&amp;F）</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>另存副本（&amp;C）…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>备份（&amp;B）…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出（&amp;Q）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销（&amp;U）</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做（&amp;R）</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>新建案件（&amp;N）…</translation>
    </message>
    <message>
        <source>&amp;Edit case…</source>
        <translation>编辑案件（&amp;E）…</translation>
    </message>
    <message>
        <source>&amp;Remove case…</source>
        <translation>删除案件（&amp;R）…</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天（&amp;T）</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统（&amp;S）</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色（&amp;D）</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字（&amp;S）</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>默认大小（&amp;N）</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览（&amp;O）</translation>
    </message>
    <message>
        <source>&amp;Situation</source>
        <translation>收支与欠款（&amp;S）</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>证据材料（&amp;E）</translation>
    </message>
    <message>
        <source>&amp;Proposals</source>
        <translation>协商方案（&amp;P）</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>还款协议（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;Repayment</source>
        <translation>还款（&amp;R）</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>最晚付款日</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>债权人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>When</source>
        <translation>还有多久</translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message>
        <source>{when} ({certainty})</source>
        <translation>{when}（{certainty}）</translation>
    </message>
    <message>
        <source>its date passed {days} days ago</source>
        <translation>已过 {days} 天</translation>
    </message>
    <message>
        <source>its date was yesterday</source>
        <translation>昨天到期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>{days} 天后</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>Where it comes from</source>
        <translation>协议的来源</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>How it was confirmed</source>
        <translation>确认方式</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>对方经办人</translation>
    </message>
    <message>
        <source>Name or staff number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Whom, and into which account, you are to pay</source>
        <translation>付给谁、付到哪个账户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Record the correction</source>
        <translation>保存更正（&amp;R）</translation>
    </message>
    <message>
        <source>Comes fro&amp;m</source>
        <translation>来源（&amp;M）</translation>
    </message>
    <message>
        <source>Co&amp;nfirmed on</source>
        <translation>确认日期（&amp;N）</translation>
    </message>
    <message>
        <source>H&amp;ow</source>
        <translation>确认方式（&amp;O）</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>备注（&amp;T）</translation>
    </message>
    <message>
        <source>&amp;Go on, replace it</source>
        <translation>取代原协议（&amp;G）</translation>
    </message>
    <message>
        <source>&amp;Record the agreement</source>
        <translation>记录协议（&amp;R）</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>双方约定的内容</translation>
    </message>
    <message>
        <source>Correct the agreement</source>
        <translation>更正协议</translation>
    </message>
    <message>
        <source>&amp;With whom</source>
        <translation>对方经办人（&amp;W）</translation>
    </message>
    <message>
        <source>&amp;Payee</source>
        <translation>收款方（&amp;P）</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>各期还款</translation>
    </message>
    <message>
        <source>The agreement of {day} is in force. Recording this one replaces it; the old one and its payments stay listed as history.</source>
        <translation>{day}确认的协议正在生效。记录这份之后，原协议即被取代；原协议和它名下的还款记录会作为历史保留。</translation>
    </message>
    <message>
        <source>Enter the day on which it was confirmed.</source>
        <translation>请填写对方确认的日期。</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>Offer {number} ({state})</source>
        <translation>方案 {number}（{state}）</translation>
    </message>
</context>
<context>
    <name>AgreementTab</name>
    <message>
        <source>No agreement yet</source>
        <translation>还没有协议</translation>
    </message>
    <message>
        <source>When the lender has agreed, write down here what both sides confirmed: dates, amounts, with whom you spoke. The dates then appear among the things due, and the written copy is kept here.</source>
        <translation>对方同意之后，把双方确认的内容记在这里：日期、金额、和谁谈的。各期还款会列入待办，书面协议也保存在这里。</translation>
    </message>
    <message>
        <source>&amp;Record what was agreed</source>
        <translation>记录约定内容（&amp;R）</translation>
    </message>
    <message>
        <source>The agreement is recorded.</source>
        <translation>协议已记录。</translation>
    </message>
    <message>
        <source>The agreement is corrected.</source>
        <translation>协议已更正。</translation>
    </message>
    <message>
        <source>The written copy is attached.</source>
        <translation>书面协议已附上。</translation>
    </message>
</context>
<context>
    <name>AgreementView</name>
    <message>
        <source>Agreement in force</source>
        <translation>生效中的协议</translation>
    </message>
    <message>
        <source>Correct a &amp;mistake…</source>
        <translation>更正错误（&amp;M）…</translation>
    </message>
    <message>
        <source>&amp;New agreement…</source>
        <translation>新协议（&amp;N）…</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>最后一期</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>How it was confirmed</source>
        <translation>确认方式</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>对方经办人</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>各期还款</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还日</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>最晚付款日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>What did they answer?</source>
        <translation>对方怎么答复？</translation>
    </message>
    <message>
        <source>They &amp;accepted</source>
        <translation>对方同意（&amp;A）</translation>
    </message>
    <message>
        <source>They &amp;refused</source>
        <translation>对方拒绝（&amp;R）</translation>
    </message>
    <message>
        <source>I &amp;withdraw it</source>
        <translation>我要撤回（&amp;W）</translation>
    </message>
    <message>
        <source>&amp;Record the agreement</source>
        <translation>记录协议（&amp;R）</translation>
    </message>
    <message>
        <source>Show the a&amp;greement</source>
        <translation>查看协议（&amp;G）</translation>
    </message>
    <message>
        <source>Sent on {day}.</source>
        <translation>已于{day}发出。</translation>
    </message>
    <message>
        <source>Sent on {day}; an answer is expected by {due}.</source>
        <translation>已于{day}发出，预计{due}前有答复。</translation>
    </message>
    <message>
        <source>They accepted, and the agreement is recorded.</source>
        <translation>对方已同意，协议已记录。</translation>
    </message>
    <message>
        <source>They accepted. Record what was agreed and ask for it in writing before you pay.</source>
        <translation>对方已同意。请记录约定内容，并在付款前索取书面协议。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>CapacityCaution</name>
    <message>
        <source>Why you offer it all the same</source>
        <translation>仍提出这个方案的理由</translation>
    </message>
    <message>
        <source>For example: my brother pays half of it for the first year.</source>
        <translation>例如：第一年由我哥哥承担一半。</translation>
    </message>
    <message>
        <source>Why you offer it all the same (&amp;kept with the offer, never printed)</source>
        <translation>仍提出这个方案的理由（随方案保存，不会打印）（&amp;K）</translation>
    </message>
    <message>
        <source>At present nothing is left for repayments (free capacity {free} a month). Think of asking for a pause, a small payment for now, or help from a third party. If you still want to make this offer, write down why before it is printed.</source>
        <translation>目前没有可用于还款的余钱（每月可还款能力 {free}）。可以考虑请求暂缓还款、先还一小部分，或向第三方求助。如果仍要提出这个方案，请在打印前写明理由。</translation>
    </message>
    <message>
        <source>This takes {monthly} a month; your free capacity is {free}. More instalments or a larger waiver bring it down. If you still want to make this offer, write down why before it is printed.</source>
        <translation>这个方案每月需 {monthly}，而您的可还款能力是 {free}。增加期数或多请求一些减免，可以降低每月金额。如果仍要提出，请在打印前写明理由。</translation>
    </message>
</context>
<context>
    <name>CapacityPanel</name>
    <message>
        <source>What is left in a month</source>
        <translation>每月还剩多少</translation>
    </message>
    <message>
        <source>− {what}</source>
        <translation>− {what}</translation>
    </message>
    <message>
        <source>− Monthly reserve</source>
        <translation>− 每月应急预留</translation>
    </message>
    <message>
        <source>= Surplus</source>
        <translation>= 月结余</translation>
    </message>
    <message>
        <source>− Instalments already agreed</source>
        <translation>− 已约定的分期还款</translation>
    </message>
    <message>
        <source>= Free capacity</source>
        <translation>= 可还款能力</translation>
    </message>
    <message>
        <source>Enter income and living costs: what is left for repayments then stands here.</source>
        <translation>填好收入和生活支出后，这里会显示每月还能拿出多少用于还款。</translation>
    </message>
    <message>
        <source>What you set aside every month, as you entered it on this page.</source>
        <translation>您在本页填写的每月应急预留金额。</translation>
    </message>
    <message>
        <source>The month in which the agreements in force take most, from now on.</source>
        <translation>从本月起，各份生效协议合计还款最多的那个月的金额。</translation>
    </message>
    <message>
        <source>{income} income − {essential} essential − {irregular} irregular − {reserve} reserve = {surplus}
{surplus} surplus − {agreed} agreed − {first} ranking first = {free}</source>
        <translation>收入 {income} − 基本生活 {essential} − 不定期 {irregular} − 预留 {reserve} = {surplus}
月结余 {surplus} − 已约定分期 {agreed} − 优先支付 {first} = {free}</translation>
    </message>
    <message>
        <source>No line of this kind counts today.</source>
        <translation>今天没有这一类的项目。</translation>
    </message>
    <message>
        <source>The lines that count today, each by its share of one month.</source>
        <translation>今天仍在发生的各个项目，都折算成每月金额。</translation>
    </message>
    <message>
        <source>{topic}: {title}</source>
        <translation>{topic}：{title}</translation>
    </message>
    <message>
        <source>{line} ({amount}, {period})</source>
        <translation>{line}（{amount}，{period}）</translation>
    </message>
    <message>
        <source>Reliable income less what life costs and what is set aside.</source>
        <translation>可靠收入减去生活支出和每月应急预留。</translation>
    </message>
    <message>
        <source>Monthly reserve</source>
        <translation>每月应急预留</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>月结余</translation>
    </message>
    <message>
        <source>What no agreement and no payment that ranks first has taken yet.</source>
        <translation>月结余中，还没有被生效协议和优先支付款项占用的部分。</translation>
    </message>
    <message>
        <source>Instalments already agreed</source>
        <translation>已约定的分期还款</translation>
    </message>
    <message>
        <source>Free capacity</source>
        <translation>可还款能力</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Edit case</source>
        <translation>编辑案件</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>债权人</translation>
    </message>
    <message>
        <source>as the contract or the app names it</source>
        <translation>按合同或 App 里的名称填写</translation>
    </message>
    <message>
        <source>Kind of lender</source>
        <translation>债权人类型</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>for example the name of the card or loan</source>
        <translation>例如：信用卡、借呗、白条</translation>
    </message>
    <message>
        <source>Last four digits</source>
        <translation>卡号后四位</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>&amp;Lender</source>
        <translation>债权人（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型（&amp;K）</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>产品（&amp;P）</translation>
    </message>
    <message>
        <source>Last four &amp;digits</source>
        <translation>卡号后四位（&amp;D）</translation>
    </message>
    <message>
        <source>&amp;Contract number</source>
        <translation>合同编号（&amp;C）</translation>
    </message>
    <message>
        <source>Only the lender is needed to begin; the rest can wait.</source>
        <translation>先填债权人就可以开始，其余的以后再补。</translation>
    </message>
    <message>
        <source>&amp;Add the case</source>
        <translation>添加案件（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存（&amp;S）</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Today, {day}</source>
        <translation>今天，{day}</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>新建案件（&amp;N）…</translation>
    </message>
</context>
<context>
    <name>CaseListModel</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>What is due in all cases</source>
        <translation>全部案件的待办</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>S&amp;how the sums</source>
        <translation>查看金额（&amp;H）</translation>
    </message>
    <message>
        <source>Owed by the lender&apos;s figures</source>
        <translation>按债权人的账单，尚欠</translation>
    </message>
    <message>
        <source>To pay under the agreement</source>
        <translation>协议应还总额</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>待还</translation>
    </message>
    <message>
        <source>&amp;Hide the sums</source>
        <translation>收起金额（&amp;H）</translation>
    </message>
    <message>
        <source>Nothing is due here at present.</source>
        <translation>目前没有待办事项。</translation>
    </message>
    <message>
        <source>{when}, pay by {day}</source>
        <translation>{when}，请在 {day}前付款</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The four parts of the lender&apos;s figures, added up.</source>
        <translation>债权人账单上的四个部分相加。</translation>
    </message>
    <message>
        <source>All instalments</source>
        <translation>各期合计</translation>
    </message>
    <message>
        <source>What the instalments come to, less what was paid on them.</source>
        <translation>各期应还合计，减去已还金额。</translation>
    </message>
</context>
<context>
    <name>ComparisonWindow</name>
    <message>
        <source>Compare two offers</source>
        <translation>比较两个方案</translation>
    </message>
    <message>
        <source>First offer</source>
        <translation>第一个方案</translation>
    </message>
    <message>
        <source>Second offer</source>
        <translation>第二个方案</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>方案比较</translation>
    </message>
    <message>
        <source>&amp;First</source>
        <translation>第一个（&amp;F）</translation>
    </message>
    <message>
        <source>&amp;Second</source>
        <translation>第二个（&amp;S）</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation>首期还款日</translation>
    </message>
    <message>
        <source>Covered balance</source>
        <translation>所涉余额</translation>
    </message>
    <message>
        <source>Waived: {part}</source>
        <translation>请求减免：{part}</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Interest of the plan</source>
        <translation>分期利息</translation>
    </message>
    <message>
        <source>Total payable</source>
        <translation>还款总额</translation>
    </message>
    <message>
        <source>Against paying today</source>
        <translation>与今天一次还清相比</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>最后一期</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>Rate during the plan</source>
        <translation>分期年利率</translation>
    </message>
    <message>
        <source>Share of free capacity</source>
        <translation>占可还款能力</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>Written copy</source>
        <translation>书面协议</translation>
    </message>
    <message>
        <source>Nothing is sure until it is on paper. Ask the lender for the written agreement, and keep proof of what was said until it arrives: screenshots, names, times.</source>
        <translation>口头约定要落到书面才稳妥。请向对方索取书面协议；拿到之前，保留好沟通凭据：截图、经办人、时间。</translation>
    </message>
    <message>
        <source>{file} · {size}
SHA-256: {hash}</source>
        <translation>{file} · {size}
SHA-256：{hash}</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开（&amp;O）</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>另存副本（&amp;Y）…</translation>
    </message>
    <message>
        <source>&amp;Use another document</source>
        <translation>换一份材料（&amp;U）</translation>
    </message>
    <message>
        <source>Use this &amp;document</source>
        <translation>用这份材料（&amp;D）</translation>
    </message>
    <message>
        <source>Document that holds the agreement</source>
        <translation>载有协议的材料</translation>
    </message>
    <message>
        <source>SHA-256: {hash}</source>
        <translation>SHA-256：{hash}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>已另存为“{name}”。</translation>
    </message>
    <message>
        <source>Saving the copy…</source>
        <translation>正在另存副本…</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Where your data lies</source>
        <translation>数据存放在哪里</translation>
    </message>
    <message>
        <source>Everything you enter or attach lies in your desk file, and in the copies of it named below. The program never uses the network.</source>
        <translation>您录入和添加的一切，都只保存在您的案卷文件和下面所说的副本里。本程序从不联网。</translation>
    </message>
    <message>
        <source>The file that is open</source>
        <translation>当前打开的文件</translation>
    </message>
    <message>
        <source>Copies of each day</source>
        <translation>每日副本</translation>
    </message>
    <message>
        <source>When a file is opened, a checked copy of it is kept here: one of each of the last seven days, and one a week for eight weeks. A file with a passphrase has copies with the same passphrase. If you delete a file for good, delete its copies, too.</source>
        <translation>每次打开案卷文件，程序都会在这里留一份核对过的副本：最近七天每天一份，再往前八周每周一份。设有口令的文件，副本也用同一个口令。如果要彻底删除某个文件，请把它的副本也一并删除。</translation>
    </message>
    <message>
        <source>Settings: look, language, paths of recent files</source>
        <translation>设置：外观、语言、最近打开文件的路径</translation>
    </message>
    <message>
        <source>Notes on program errors, without personal data</source>
        <translation>程序出错记录，不含个人信息</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历中选择</translation>
    </message>
</context>
<context>
    <name>DebtCard</name>
    <message>
        <source>The debt</source>
        <translation>这笔债务</translation>
    </message>
    <message>
        <source>As the lender states it, in the app, on the bill or by telephone.</source>
        <translation>按债权人给出的数字填写：手机应用、账单或电话里查到的都可以。</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation>欠款合计</translation>
    </message>
    <message>
        <source>Day of these figures</source>
        <translation>以上数字的日期</translation>
    </message>
    <message>
        <source>Yearly rate in the contract</source>
        <translation>合同约定年利率</translation>
    </message>
    <message>
        <source>Payments missed since</source>
        <translation>从哪天起没能按时还</translation>
    </message>
    <message>
        <source>End of the loan&apos;s term</source>
        <translation>借款到期日</translation>
    </message>
    <message>
        <source>e.g. 18.25%</source>
        <translation>例如 18.25%</translation>
    </message>
    <message>
        <source>&amp;Day of these figures</source>
        <translation>以上数字的日期（&amp;D）</translation>
    </message>
    <message>
        <source>Payments &amp;missed since</source>
        <translation>从哪天起没能按时还（&amp;M）</translation>
    </message>
    <message>
        <source>End of the loan&apos;s &amp;term</source>
        <translation>借款到期日（&amp;T）</translation>
    </message>
    <message>
        <source>The four parts of the lender&apos;s figures, added up.</source>
        <translation>债权人账单上的四个部分相加。</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>收支与欠款</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>协商方案</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>还款协议</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款</translation>
    </message>
</context>
<context>
    <name>DifferencesCard</name>
    <message>
        <source>Compared with your offer</source>
        <translation>与您的方案对照</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>方案日期</translation>
    </message>
    <message>
        <source>Amount offered</source>
        <translation>方案金额</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>协议日期</translation>
    </message>
    <message>
        <source>Amount agreed</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>相差天数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Differences from the offer</source>
        <translation>与方案的差异</translation>
    </message>
    <message>
        <source>Every date and amount is as in offer {number}.</source>
        <translation>每一期的日期和金额都与方案 {number} 一致。</translation>
    </message>
    <message>
        <source>Instalments that are not as in offer {number}: {count}. In total {total} against the offer.</source>
        <translation>有 {count} 期与方案 {number} 不一致，总额相差 {total}。</translation>
    </message>
</context>
<context>
    <name>DocumentChoice</name>
    <message>
        <source>A&amp;ttach a file…</source>
        <translation>附上文件（&amp;T）…</translation>
    </message>
    <message>
        <source>You can also drop a file here.</source>
        <translation>也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{number}. {title} ({kind})</source>
        <translation>{number}. {title}（{kind}）</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>Attaching “{name}”…</source>
        <translation>正在附上“{name}”…</translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>另存一份（&amp;P）…</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>材料文字</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再试一次（&amp;T）</translation>
    </message>
    <message>
        <source>Choose a document to see it here.</source>
        <translation>选中一份材料，就会显示在这里。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开……</translation>
    </message>
    <message>
        <source>Opening {title}…</source>
        <translation>正在打开“{title}”……</translation>
    </message>
    <message>
        <source>Only the beginning is shown here.</source>
        <translation>这里只显示开头部分。</translation>
    </message>
    <message>
        <source>There is no preview for this kind of file. It is kept as it is: save a copy to open it elsewhere.</source>
        <translation>这类文件无法在这里预览。文件已原样保存，可以另存一份，用其他程序打开。</translation>
    </message>
    <message>
        <source>Opening was stopped. The document is kept as it is.</source>
        <translation>已停止打开。文件原样保存着。</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Covers from</source>
        <translation>期间起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>期间止</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>本案</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>Instalments</source>
        <translation>各期还款</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还日</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>最晚付款日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未还</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>DuesEditor</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation>首期还款日</translation>
    </message>
    <message>
        <source>Fill in e&amp;qual parts</source>
        <translation>按等额填入（&amp;Q）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>各期还款</translation>
    </message>
    <message>
        <source>&amp;Add a row</source>
        <translation>添加一期（&amp;A）</translation>
    </message>
    <message>
        <source>Remove row&amp;s</source>
        <translation>删除所选（&amp;S）</translation>
    </message>
    <message>
        <source>Total to pa&amp;y</source>
        <translation>还款总额（&amp;Y）</translation>
    </message>
    <message>
        <source>&amp;Instalments</source>
        <translation>期数（&amp;I）</translation>
    </message>
    <message>
        <source>First &amp;due date</source>
        <translation>首期还款日（&amp;D）</translation>
    </message>
    <message>
        <source>Fill this in first.</source>
        <translation>请先填写这一项。</translation>
    </message>
    <message>
        <source>Instalments: {count} · total: {total}</source>
        <translation>共 {count} 期 · 合计 {total}</translation>
    </message>
</context>
<context>
    <name>EditCells</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>EvidenceAdvice</name>
    <message>
        <source>No documents yet</source>
        <translation>还没有证据材料</translation>
    </message>
    <message>
        <source>Papers make a request believable. They are kept inside your desk file, unchanged, and go nowhere unless you send them.</source>
        <translation>材料能让请求更可信。它们原样保存在您的案卷文件里，您不发，就不会到别处去。</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>附上文件（&amp;A）…</translation>
    </message>
    <message>
        <source>You can also drag files into this window.</source>
        <translation>也可以把文件直接拖进这个窗口。</translation>
    </message>
    <message>
        <source>Bank, Alipay and WeChat statements of the last six months</source>
        <translation>最近六个月的银行流水、支付宝和微信账单</translation>
    </message>
    <message>
        <source>The contract and the latest bill of this debt</source>
        <translation>这笔债务的合同和最近一期账单</translation>
    </message>
    <message>
        <source>{cause}: {papers}</source>
        <translation>{cause}：{papers}</translation>
    </message>
    <message>
        <source>What shows what happened; choose it on the Situation page for advice</source>
        <translation>能说明发生了什么的材料；在“收支与欠款”页选好原因，这里会给出建议</translation>
    </message>
    <message>
        <source>notice of dismissal or end of contract, proof of unemployment benefit, social insurance record</source>
        <translation>解除或终止劳动合同证明、失业金领取证明、社保缴费记录</translation>
    </message>
    <message>
        <source>diagnosis, hospital record, bills and receipts</source>
        <translation>诊断证明、病历、医疗费票据</translation>
    </message>
    <message>
        <source>payslips or statements from before and after</source>
        <translation>收入下降前后的工资条或流水</translation>
    </message>
    <message>
        <source>divorce papers, death certificate, household register, proof of care</source>
        <translation>离婚证明、死亡证明、户口簿、照护证明</translation>
    </message>
    <message>
        <source>accident or police report, photos, the insurer&apos;s answer</source>
        <translation>事故认定书或报警回执、现场照片、保险公司答复</translation>
    </message>
    <message>
        <source>deregistration, tax records, accounts, cancelled lease</source>
        <translation>注销登记、纳税记录、账簿、退租凭证</translation>
    </message>
    <message>
        <source>proof of minimum living allowance, certificate of the neighbourhood committee</source>
        <translation>低保证明、居委会或村委会出具的困难证明</translation>
    </message>
    <message>
        <source>any paper with a date that shows it</source>
        <translation>任何写有日期、能说明情况的材料</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>&amp;Attach files…</source>
        <translation>附上文件（&amp;A）…</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>查找材料</translation>
    </message>
    <message>
        <source>Attaching {count} file(s)…</source>
        <translation>正在附上 {count} 个文件……</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附上文件</translation>
    </message>
    <message>
        <source>“{name}” is attached already, as no. {number}.</source>
        <translation>“{name}”已经附过了，编号是 {number}。</translation>
    </message>
    <message>
        <source>Files attached: {count}.</source>
        <translation>已附上 {count} 个文件。</translation>
    </message>
    <message>
        <source>Removed “{title}”.</source>
        <translation>已移除“{title}”。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved as “{name}”, byte for byte.</source>
        <translation>已另存为“{name}”，与原文件逐字节一致。</translation>
    </message>
    <message>
        <source>Saving {title}…</source>
        <translation>正在另存“{title}”……</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑（&amp;E）</translation>
    </message>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>另存一份（&amp;P）…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除（&amp;R）</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>how?</source>
        <translation>怎么算的？</translation>
    </message>
    <message>
        <source>How {what} came about</source>
        <translation>{what}：怎么算的</translation>
    </message>
</context>
<context>
    <name>HardshipCard</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Facts and dates carry a request. Write only what you would say yourself.</source>
        <translation>请求靠事实和日期支撑。只写您自己会当面说的话。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天开始</translation>
    </message>
    <message>
        <source>Likely to last until</source>
        <translation>预计到哪天为止</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>用您自己的话说</translation>
    </message>
    <message>
        <source>When it began, what changed, what you have done about it.</source>
        <translation>什么时候开始的，有什么变化，您已经做了哪些努力。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>&amp;Show this folder</source>
        <translation>打开这个文件夹（&amp;S）</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Replaced agreements</source>
        <translation>已被取代的协议</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Paid under it</source>
        <translation>按该协议已还</translation>
    </message>
</context>
<context>
    <name>HouseholdCard</name>
    <message>
        <source>Reserve, savings and dependants</source>
        <translation>预留、存款与家人</translation>
    </message>
    <message>
        <source>Monthly reserve</source>
        <translation>每月应急预留</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>存款</translation>
    </message>
    <message>
        <source>Set aside for what nobody foresees.</source>
        <translation>留给谁也料不到的开销。</translation>
    </message>
</context>
<context>
    <name>IncomeDialog</name>
    <message>
        <source>Income from statements</source>
        <translation>流水中的收入</translation>
    </message>
    <message>
        <source>&amp;Take into the household</source>
        <translation>计入家庭收支（&amp;T）</translation>
    </message>
    <message>
        <source>Only complete months after the hardship began count; a month without a payment counts as zero. Confirm who still pays you. You may count with less, but not with more than the statements show.</source>
        <translation>只计算困难发生之后的完整月份，没有到账的月份按零计算。请确认哪些收入还在继续。可以少报，但不能多于流水能证明的数额。</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>没有计入</translation>
    </message>
    <message>
        <source>{payer}: {rule}</source>
        <translation>{payer}：{rule}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>No income found in the attached files</source>
        <translation>附上的文件里没有找到收入</translation>
    </message>
    <message>
        <source>Attach a statement that covers whole months.

Bank: in the bank&apos;s app, search for “交易明细” or “流水” and export a file.
Alipay: 我的 → 账单 → … → 开具交易流水证明 → 用于个人对账.
WeChat: 我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单 → 用于个人对账.

Alipay and WeChat send an archive by e-mail and its password by message; unpack it and attach the file inside.</source>
        <translation>请附上覆盖完整月份的流水。

银行：在手机银行里搜索“交易明细”或“流水”，导出为文件。
支付宝：我的 → 账单 → … → 开具交易流水证明 → 用于个人对账。
微信：我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单 → 用于个人对账。

支付宝和微信会把压缩包发到邮箱，密码另行通知；请解压后附上里面的文件。</translation>
    </message>
    <message>
        <source>Go to &amp;Evidence</source>
        <translation>去“证据材料”页（&amp;E）</translation>
    </message>
</context>
<context>
    <name>LetterWindow</name>
    <message>
        <source>Letter for offer {number}</source>
        <translation>方案 {number} 的信函</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>信函语言</translation>
    </message>
    <message>
        <source>&amp;Language of the recipient</source>
        <translation>收信方语言（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Mark as sent…</source>
        <translation>标记为已发出（&amp;M）…</translation>
    </message>
    <message>
        <source>&amp;Go to where it is entered</source>
        <translation>前往填写（&amp;G）</translation>
    </message>
    <message>
        <source>&amp;Enclosures: {count}</source>
        <translation>附件：{count} 份（&amp;N）</translation>
    </message>
    <message>
        <source>Printing the letter…</source>
        <translation>正在排印信函…</translation>
    </message>
    <message>
        <source>Proposal {number}.pdf</source>
        <translation>还款协商方案 {number}.pdf</translation>
    </message>
    <message>
        <source>Offer {number} is marked as sent; its letter is kept as it is (SHA-256 {hash}…).</source>
        <translation>方案 {number} 已标记为发出，信函原样留存（SHA-256 {hash}…）。</translation>
    </message>
</context>
<context>
    <name>LimitationCaution</name>
    <message>
        <source>I have read this; &amp;continue</source>
        <translation>我已了解，继续（&amp;C）</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>先不写（&amp;N）</translation>
    </message>
    <message>
        <source>According to your entries a payment was first missed on {day}, more than three years ago. The time within which a lender can enforce a debt in court is three years as a rule (Civil Code, article 188). Whether it has run out depends on what happened since: reminders, talks, payments or a lawsuit start it anew (article 195).</source>
        <translation>按您填写的情况，首次逾期是在{day}，距今已超过三年。债权人请求法院保护的诉讼时效一般为三年（《民法典》第一百八十八条）。时效是否已经届满，要看这期间发生过什么：催收、协商、还款、起诉等都可能使时效重新计算（第一百九十五条）。</translation>
    </message>
    <message>
        <source>This letter acknowledges the debt and offers to pay. That may start the period anew, and once it has run out, whoever agrees to pay can no longer rely on it (articles 192 and 195).</source>
        <translation>这封信承认欠款并表示愿意偿还，可能使诉讼时效重新计算；如果时效已经届满，同意履行后就不能再以时效届满为由抗辩（第一百九十二条、第一百九十五条）。</translation>
    </message>
    <message>
        <source>If you are not sure, ask for advice first, for example legal aid (the number commonly published is 12348; check it before you call). This is information, not legal advice; you decide.</source>
        <translation>如果拿不准，请先咨询，例如法律援助（通常公布的热线是 12348，拨打前请核实）。以上只是信息说明，不是法律意见，由您自己决定。</translation>
    </message>
    <message>
        <source>Before you write: an old debt</source>
        <translation>写信之前请留意：这笔欠款拖得较久</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>{amount} a month</source>
        <translation>每月 {amount}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>no. {number}, removed</source>
        <translation>材料 {number}（已移除）</translation>
    </message>
    <message>
        <source>{kind}: {titles}</source>
        <translation>{kind}：{titles}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Keeping today&apos;s backup…</source>
        <translation>正在保存今天的备份…</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件（&amp;F）</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑（&amp;E）</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案件（&amp;C）</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图（&amp;V）</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观（&amp;T）</translation>
    </message>
    <message>
        <source>&amp;Language · 语言</source>
        <translation>语言 · Language（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助（&amp;H）</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开（&amp;R）</translation>
    </message>
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>New file</source>
        <translation>新建案卷文件</translation>
    </message>
    <message>
        <source>One file for everything</source>
        <translation>一个文件，装下全部</translation>
    </message>
    <message>
        <source>Cases, figures, documents and letters all lie in this one file on this computer. A copy of each day is kept here, too, under the same passphrase if there is one. Nothing is sent anywhere.</source>
        <translation>案件、数字、材料和信函都保存在这台电脑上的这一个文件里；每天还会在本机另留一份副本，设有口令的，副本也用同一口令。什么都不会发送出去。</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the file, not even its maker. Write it down and keep it apart from this computer.</source>
        <translation>忘了口令，谁也打不开这个文件，开发者也不行。请把口令写下来，与电脑分开保管。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择位置（&amp;H）…</translation>
    </message>
    <message>
        <source>&amp;Protect it with a passphrase</source>
        <translation>用口令保护（&amp;P）</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件（&amp;F）</translation>
    </message>
    <message>
        <source>Pa&amp;ssphrase</source>
        <translation>口令（&amp;S）</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>再输一次（&amp;M）</translation>
    </message>
    <message>
        <source>&amp;Create the file</source>
        <translation>创建文件（&amp;C）</translation>
    </message>
    <message>
        <source>My debts</source>
        <translation>我的债务</translation>
    </message>
    <message>
        <source>Desk files (*{suffix})</source>
        <translation>案卷文件 (*{suffix})</translation>
    </message>
    <message>
        <source>Choose where the file is to lie.</source>
        <translation>请选择文件的保存位置。</translation>
    </message>
    <message>
        <source>No file can lie at “{place}”.</source>
        <translation>“{place}”这个位置无法保存文件，请换一个。</translation>
    </message>
    <message>
        <source>Enter a passphrase, or leave the file without one.</source>
        <translation>请输入口令，或者取消口令保护。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销（&amp;U）</translation>
    </message>
</context>
<context>
    <name>OfferEditor</name>
    <message>
        <source>Offer {number}</source>
        <translation>方案 {number}</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存（&amp;S）</translation>
    </message>
    <message>
        <source>&amp;Letter…</source>
        <translation>信函（&amp;L）…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制（&amp;U）</translation>
    </message>
    <message>
        <source>Delete d&amp;raft</source>
        <translation>删除（&amp;R）</translation>
    </message>
    <message>
        <source>Use the new &amp;balance</source>
        <translation>采用新余额（&amp;B）</translation>
    </message>
    <message>
        <source>The balance of the debt has changed since: it is {amount} on {day}.</source>
        <translation>起草之后欠款余额有变化：{day}为 {amount}。</translation>
    </message>
</context>
<context>
    <name>OfferFigures</name>
    <message>
        <source>What it comes to</source>
        <translation>方案结果</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Total payable</source>
        <translation>还款总额</translation>
    </message>
    <message>
        <source>Against paying today</source>
        <translation>与今天一次还清相比</translation>
    </message>
    <message>
        <source>Your free capacity a month</source>
        <translation>每月可还款能力</translation>
    </message>
    <message>
        <source>Share of it that the offer takes</source>
        <translation>方案所占比例</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>最后一期</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>To put aside a month</source>
        <translation>每月需预留</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Enter income and costs on the Situation page to compare.</source>
        <translation>在“收支与欠款”页填写收入和支出后，才能对照。</translation>
    </message>
    <message>
        <source>Covered balance</source>
        <translation>所涉余额</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>请求减免</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>需偿还</translation>
    </message>
    <message>
        <source>of which principal</source>
        <translation>其中本金</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>To be paid ÷ number of instalments, rounded to the cent; the last instalment takes the remainder. The largest instalment counts as the month.</source>
        <translation>需偿还金额 ÷ 期数，四舍五入到分，余数归入最后一期。“每月”取金额最大的一期。</translation>
    </message>
    <message>
        <source>Principal ÷ number of instalments, plus the month’s interest on the principal still owed (yearly rate {rate} ÷ 12), plus the part of earlier interest and charges. The first instalment is the largest and counts as the month.</source>
        <translation>本金 ÷ 期数，加上剩余本金的当月利息（年利率 {rate} ÷ 12），再加上分摊的原有利息和费用。首期金额最大，“每月”取首期。</translation>
    </message>
    <message>
        <source>Principal × r ÷ (1 − (1 + r)⁻ⁿ), with r = {rate} ÷ 12 and n = {count}, plus the part of earlier interest and charges. The largest instalment counts as the month.</source>
        <translation>本金 × r ÷ (1 − (1 + r)⁻ⁿ)，其中 r = {rate} ÷ 12，n = {count}，再加上分摊的原有利息和费用。“每月”取金额最大的一期。</translation>
    </message>
    <message>
        <source>Principal in instalment {number}</source>
        <translation>第 {number} 期本金</translation>
    </message>
    <message>
        <source>Interest of the plan</source>
        <translation>分期利息</translation>
    </message>
    <message>
        <source>Earlier interest and charges</source>
        <translation>原有利息和费用</translation>
    </message>
    <message>
        <source>Largest instalment</source>
        <translation>金额最大的一期</translation>
    </message>
    <message>
        <source>One payment cannot come out of one month’s income: it is divided by the whole months until it is due, rounded up to the cent.</source>
        <translation>一次还清的钱不可能全靠一个月的收入，因此按到期前的整月数平摊，向上取到分。</translation>
    </message>
    <message>
        <source>The payment</source>
        <translation>应还金额</translation>
    </message>
    <message>
        <source>Whole months until then</source>
        <translation>到期前的整月数</translation>
    </message>
    <message>
        <source>All instalments of the schedule, added up.</source>
        <translation>还款计划各期相加。</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Earlier interest and charges that remain</source>
        <translation>保留的原有利息和费用</translation>
    </message>
    <message>
        <source>Total payable − the whole balance, if it were paid at once.</source>
        <translation>还款总额 − 今天一次还清的全部余额。</translation>
    </message>
    <message>
        <source>Balance on {day}</source>
        <translation>{day}的余额</translation>
    </message>
    <message>
        <source>Instalments fall due monthly on the same day; where a month is too short, on its last day.</source>
        <translation>每月同一天到期；当月没有这一天的，为当月最后一天。</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation>首期还款日</translation>
    </message>
    <message>
        <source>What is left of reliable income for debts, without what is already agreed or ranks first.</source>
        <translation>可靠收入中可用于还债的部分，扣除已约定的和优先支付的款项。</translation>
    </message>
    <message>
        <source>Reliable income</source>
        <translation>可靠收入</translation>
    </message>
    <message>
        <source>Essential living costs</source>
        <translation>基本生活支出</translation>
    </message>
    <message>
        <source>Irregular costs, spread over the year</source>
        <translation>不定期支出（按全年平摊）</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>每月应急预留</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>月结余</translation>
    </message>
    <message>
        <source>Instalments of other agreements</source>
        <translation>其他协议的还款</translation>
    </message>
    <message>
        <source>Payments that rank first</source>
        <translation>优先支付款项</translation>
    </message>
    <message>
        <source>Free capacity</source>
        <translation>可还款能力</translation>
    </message>
    <message>
        <source>There is no free capacity of which it could be a share.</source>
        <translation>目前没有可还款能力，算不出比例。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>What it takes a month ÷ free capacity.</source>
        <translation>每月金额 ÷ 可还款能力。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Instalments: more than one payment. Extension: the last date lies after the contract’s term, or all is paid on one later date. Reduction: something is waived, or the rate lies below the contract’s.</source>
        <translation>分期：分多次偿还。延期：最后一期晚于合同到期日，或全部改在以后某一天一次还清。减免：请求免除部分款项，或年利率低于合同利率。</translation>
    </message>
    <message>
        <source>The contract’s term ends</source>
        <translation>合同到期日</translation>
    </message>
    <message>
        <source>The contract’s rate</source>
        <translation>合同年利率</translation>
    </message>
    <message>
        <source>Rate during the plan</source>
        <translation>分期年利率</translation>
    </message>
</context>
<context>
    <name>OfferKinds</name>
    <message>
        <source>payment in full</source>
        <translation>全额偿还</translation>
    </message>
    <message>
        <source>{one}, {more}</source>
        <translation>{one}、{more}</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Your offers</source>
        <translation>我的方案</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>比较（&amp;P）…</translation>
    </message>
    <message>
        <source>&amp;New draft</source>
        <translation>新草稿（&amp;N）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Total payable</source>
        <translation>还款总额</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>最后一期</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Desk files (*{suffix})</source>
        <translation>案卷文件 (*{suffix})</translation>
    </message>
    <message>
        <source>Open a desk file</source>
        <translation>打开案卷文件</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Preparing the example…</source>
        <translation>正在准备示例…</translation>
    </message>
    <message>
        <source>Open &amp;read-only</source>
        <translation>以只读方式打开（&amp;R）</translation>
    </message>
    <message>
        <source>It is closed there: &amp;open it here</source>
        <translation>那边已关闭，在这里打开（&amp;O）</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>从备份恢复（&amp;B）…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>另存副本（&amp;S）…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印（&amp;P）…</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here; save a copy to open it.</source>
        <translation>这种文件不能在这里显示，请另存副本后打开。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>已另存为“{name}”。</translation>
    </message>
    <message>
        <source>Stopped before everything was printed.</source>
        <translation>已停止，还没有全部打印完。</translation>
    </message>
    <message>
        <source>Stopped before there was anything to show.</source>
        <translation>已停止，还没有可以显示的内容。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再试一次（&amp;T）</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation>已交给打印机。</translation>
    </message>
    <message>
        <source>The printer did not take it; check that it is on and has paper.</source>
        <translation>打印机没有接收，请检查是否开机、是否有纸。</translation>
    </message>
</context>
<context>
    <name>PaperWindow</name>
    <message>
        <source>Opening {title}…</source>
        <translation type="unfinished">正在打开“{title}”……</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>“{name}” is protected. Its passphrase:</source>
        <translation>“{name}”受口令保护，请输入口令：</translation>
    </message>
</context>
<context>
    <name>PayBy</name>
    <message>
        <source>not published yet</source>
        <translation type="unfinished">放假安排未公布</translation>
    </message>
</context>
<context>
    <name>PayerCard</name>
    <message>
        <source>Still paid: take it into the household</source>
        <translation>还在继续，计入家庭收支</translation>
    </message>
    <message>
        <source>Count with, a month</source>
        <translation>每月按多少计</translation>
    </message>
    <message>
        <source>Reliable: {reliable} ({rule}). Lowest month {lowest}, highest month {highest}.</source>
        <translation>可靠收入 {reliable}（{rule}）；最低的月份 {lowest}，最高的月份 {highest}。</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Record a payment</source>
        <translation>记录一笔还款</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>还款日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Proof of payment</source>
        <translation>还款凭证</translation>
    </message>
    <message>
        <source>&amp;Record payment</source>
        <translation>记录还款（&amp;R）</translation>
    </message>
    <message>
        <source>Paid &amp;on</source>
        <translation>还款日期（&amp;O）</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注（&amp;N）</translation>
    </message>
    <message>
        <source>&amp;Proof</source>
        <translation>凭证（&amp;P）</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Enter the day.</source>
        <translation>请填写日期。</translation>
    </message>
</context>
<context>
    <name>PaymentsCard</name>
    <message>
        <source>Recorded payments</source>
        <translation>已记录的还款</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>撤销这笔（&amp;B）</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>还款日期</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>You, as letters name you</source>
        <translation>您的信息（写信时使用）</translation>
    </message>
    <message>
        <source>Stays in this file on your computer; it is printed only on your letters.</source>
        <translation>只保存在您电脑上的这个文件里，只会印在您自己的信上。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Identity number, last 4</source>
        <translation>身份证号后四位</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Repaid so far</source>
        <translation>还款进度</translation>
    </message>
    <message>
        <source>Repaid</source>
        <translation>已还比例</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已还</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>未还</translation>
    </message>
    <message>
        <source>{settled} of {count} instalments paid in full, {share} of the sum</source>
        <translation>{count} 期中已还清 {settled} 期，占总额的 {share}</translation>
    </message>
    <message>
        <source>Agreed in all</source>
        <translation>协议总额</translation>
    </message>
    <message>
        <source>Paid beyond it</source>
        <translation>多还的金额</translation>
    </message>
    <message>
        <source>Payments count towards the oldest open instalment first.</source>
        <translation>还款先冲抵最早一期未还清的款项。</translation>
    </message>
    <message>
        <source>Everything is paid, and {over} more than agreed. Ask for it back, and for the settlement certificate.</source>
        <translation>已全部还清，并多还了 {over}。请要求对方退回多还的部分，并索取结清证明。</translation>
    </message>
    <message>
        <source>Everything is paid. Ask the lender for the settlement certificate.</source>
        <translation>已全部还清。请向对方索取结清证明。</translation>
    </message>
    <message>
        <source>Next: {amount}, due on {day}.</source>
        <translation>下一期：{amount}，{day}到期。</translation>
    </message>
    <message>
        <source>Next: {amount}, due on {day}; pay by {pay_by}, the last working day.</source>
        <translation>下一期：{amount}，{day}到期；最晚请在{pay_by}（到期前最后一个工作日）办理。</translation>
    </message>
    <message>
        <source>{amount} has been due since {day}. If it is paid already, record it below. If you cannot pay it now, contact the lender before they contact you: say what you can pay and when, and note the answer.</source>
        <translation>有 {amount} 已过应还日（最早一期为{day}）。如果已经还了，请在下面记录。如果暂时还不上，请在对方联系您之前主动联系：说明能还多少、什么时候还，并记下答复。</translation>
    </message>
</context>
<context>
    <name>ProposalsTab</name>
    <message>
        <source>No proposal yet</source>
        <translation>还没有方案</translation>
    </message>
    <message>
        <source>A proposal says what you can pay, and from when. The program works out a first draft from the balance and your budget; you then change whatever you like.</source>
        <translation>方案写明您能还多少、从什么时候开始还。程序会根据欠款余额和家庭收支先拟一份草稿，您再随意修改。</translation>
    </message>
    <message>
        <source>&amp;Draft a first proposal</source>
        <translation>起草第一个方案（&amp;D）</translation>
    </message>
    <message>
        <source>Offer {number} is saved.</source>
        <translation>方案 {number} 已保存。</translation>
    </message>
    <message>
        <source>Offer {number} is drafted.</source>
        <translation>方案 {number} 已起草。</translation>
    </message>
    <message>
        <source>The draft of offer {number} is deleted.</source>
        <translation>方案 {number} 的草稿已删除。</translation>
    </message>
    <message>
        <source>Recorded for offer {number}: {state}.</source>
        <translation>已记录方案 {number}：{state}。</translation>
    </message>
    <message>
        <source>First write down why; then the letter can be printed.</source>
        <translation>请先写明为什么仍要提出这个方案，写好后就能打印信函。</translation>
    </message>
    <message>
        <source>{facts}
Kept exactly as it was sent. SHA-256: {hash}</source>
        <translation>{facts}
与发出时完全一致。SHA-256：{hash}</translation>
    </message>
    <message>
        <source>Sent letter {number}.pdf</source>
        <translation>已发信函 {number}.pdf</translation>
    </message>
    <message>
        <source>Offer {number} ({state})</source>
        <translation>方案 {number}（{state}）</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往填写（&amp;G）</translation>
    </message>
</context>
<context>
    <name>RepaymentTab</name>
    <message>
        <source>Nothing to repay yet</source>
        <translation>还没有需要还的款项</translation>
    </message>
    <message>
        <source>Once an agreement is recorded, its instalments stand here with their dates, and each payment that you record is counted towards them.</source>
        <translation>记录协议之后，各期还款和日期会列在这里；您每记录一笔还款，都会自动冲抵。</translation>
    </message>
    <message>
        <source>&amp;Go to the agreement</source>
        <translation>前往协议（&amp;G）</translation>
    </message>
    <message>
        <source>Payment of {amount} is recorded.</source>
        <translation>已记录还款 {amount}。</translation>
    </message>
    <message>
        <source>The payment of {amount} is taken back.</source>
        <translation>已撤销还款 {amount}。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>错误报告</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告（&amp;C）</translation>
    </message>
    <message>
        <source>The program made a mistake; your file is safe.</source>
        <translation>程序出了差错，您的文件是安全的。</translation>
    </message>
    <message>
        <source>The last step may not have been carried out. This report says where in the program it happened; it holds nothing of what you entered.</source>
        <translation>刚才那一步可能没有完成。报告只写明程序在哪里出错，不含您录入的任何内容。</translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message>
        <source>Schedule</source>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制（&amp;Y）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还日</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>最晚付款日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Earlier charges</source>
        <translation>原有息费</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The schedule is copied.</source>
        <translation>还款计划已复制。</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source>Has the letter gone out?</source>
        <translation>信函已经发出了吗？</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Reply expected by</source>
        <translation>预计答复日期</translation>
    </message>
    <message>
        <source>M&amp;ark as sent</source>
        <translation>确认已发出（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>还没有（&amp;N）</translation>
    </message>
    <message>
        <source>Sent &amp;on</source>
        <translation>发出日期（&amp;O）</translation>
    </message>
    <message>
        <source>&amp;Reply expected by</source>
        <translation>预计答复日期（&amp;R）</translation>
    </message>
    <message>
        <source>The offer and these very pages are then kept as they are. This cannot be undone, and neither can the steps before it.</source>
        <translation>标记之后，方案和这几页信函都原样留存。这一步不能撤销，此前的操作也不能再撤销。</translation>
    </message>
    <message>
        <source>Enter the day on which it was sent.</source>
        <translation>请填写发出日期。</translation>
    </message>
</context>
<context>
    <name>SentLetters</name>
    <message>
        <source>Sent letter</source>
        <translation>已发出的信函</translation>
    </message>
    <message>
        <source>Sent on {day} · {language} · SHA-256 {hash}…</source>
        <translation>{day}发出 · {language} · SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>Open &amp;letter</source>
        <translation>打开信函（&amp;L）</translation>
    </message>
</context>
<context>
    <name>SituationTab</name>
    <message>
        <source>No income entered yet</source>
        <translation>还没有填写收入</translation>
    </message>
    <message>
        <source>Start with what comes in: wages, casual work, benefits, help from family. What is left for repayments follows from it.</source>
        <translation>先填进账：工资、零工、补助、家人资助。每月还能拿出多少还款，由此算出。</translation>
    </message>
    <message>
        <source>Add an income</source>
        <translation>添加一项收入</translation>
    </message>
    <message>
        <source>Take income from &amp;statements…</source>
        <translation>从流水中读取收入（&amp;S）…</translation>
    </message>
    <message>
        <source>What comes in for certain, after tax.</source>
        <translation>税后能确定到手的钱。</translation>
    </message>
    <message>
        <source>Add &amp;income</source>
        <translation>添加收入（&amp;I）</translation>
    </message>
    <message>
        <source>What life costs every month: rent, food, medicine, children, parents.</source>
        <translation>每月过日子要花的钱：房租、吃饭、医药、孩子、老人。</translation>
    </message>
    <message>
        <source>Add livin&amp;g cost</source>
        <translation>添加生活支出（&amp;G）</translation>
    </message>
    <message>
        <source>Add first-ran&amp;king payment</source>
        <translation>添加优先款项（&amp;K）</translation>
    </message>
    <message>
        <source>“{name}” of {amount} was typed in by hand. If it is the same income, please delete it: it would count twice.</source>
        <translation>“{name}”{amount} 是您手工填写的。如果和流水里的是同一份收入，请删除其中一项，以免重复计算。</translation>
    </message>
    <message>
        <source>What comes now and then, spread over the year: insurance, school.</source>
        <translation>不是每月都有的开销，摊到全年计算：保险、学费等。</translation>
    </message>
    <message>
        <source>Add i&amp;rregular cost</source>
        <translation>添加不定期支出（&amp;R）</translation>
    </message>
    <message>
        <source>What must be paid before cards and loans: arrears, secured debts.</source>
        <translation>要先于信用卡和网贷支付的款项：拖欠的房租水电、有抵押的债务等。</translation>
    </message>
    <message>
        <source>Raised above what the statements show, so it now counts as self-declared.</source>
        <translation>金额已高于流水所显示的数字，因此现在按“本人申报”计。</translation>
    </message>
    <message>
        <source>Lines removed: {count}.</source>
        <translation>已删除 {count} 项。</translation>
    </message>
    <message>
        <source>Reading statements…</source>
        <translation>正在读取流水……</translation>
    </message>
    <message>
        <source>Incomes taken from statements: {count}.</source>
        <translation>已从流水中计入 {count} 项收入。</translation>
    </message>
</context>
<context>
    <name>StandingBanner</name>
    <message>
        <source>This file is open for reading only; nothing can be changed in it.</source>
        <translation type="unfinished">文件以只读方式打开，不能修改。</translation>
    </message>
    <message>
        <source>This is the example. It is thrown away when the program ends; save a copy to keep it.</source>
        <translation>这是示例，退出程序时会自动清除；想留下来，请另存副本。</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation type="unfinished">另存副本（&amp;C）…</translation>
    </message>
    <message>
        <source>This file has grown too large for the copy that is otherwise kept of each day. Please back it up yourself from time to time, to another disk for example.</source>
        <translation>这个文件已经比较大，程序不再每天自动留副本。请您隔一段时间自己备份一次，例如备份到另一块硬盘上。</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished">备份（&amp;B）…</translation>
    </message>
</context>
<context>
    <name>StatementView</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>是否完整</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>&amp;Monthly figures</source>
        <translation>按月汇总（&amp;M）</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>逐笔明细（&amp;L）</translation>
    </message>
    <message>
        <source>Monthly figures</source>
        <translation>按月汇总</translation>
    </message>
    <message>
        <source>Sums by class</source>
        <translation>按类别合计</translation>
    </message>
    <message>
        <source>Transfers between own accounts, loans and debt repayments are neither income nor spending. Only complete months count for the reliable income.</source>
        <translation>本人账户之间的转账、借入款和还债，既不算收入也不算支出。计算可靠收入时只看完整月份。</translation>
    </message>
    <message>
        <source>Lines of the statement</source>
        <translation>流水明细</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Enter what is owed, and on which day</source>
        <translation>填写欠款金额和截至日期</translation>
    </message>
    <message>
        <source>Take the figures from the lender&apos;s bill or app; estimates come later.</source>
        <translation>以债权人的账单或 App 上的数字为准，估算的以后再说。</translation>
    </message>
    <message>
        <source>&amp;Enter the balance</source>
        <translation>填写欠款（&amp;E）</translation>
    </message>
    <message>
        <source>Enter income and living costs</source>
        <translation>填写收入和生活支出</translation>
    </message>
    <message>
        <source>From them follows what you can pay each month and still live on the rest.</source>
        <translation>由此算出每月能还多少，剩下的还够生活。</translation>
    </message>
    <message>
        <source>&amp;Enter the figures</source>
        <translation>填写收支（&amp;E）</translation>
    </message>
    <message>
        <source>Attach what proves your figures</source>
        <translation>添加能证明这些数字的材料</translation>
    </message>
    <message>
        <source>Statements and proofs make a proposal hard to wave aside.</source>
        <translation>有流水和证明，方案就不容易被一口回绝。</translation>
    </message>
    <message>
        <source>&amp;Attach a document</source>
        <translation>添加材料（&amp;A）</translation>
    </message>
    <message>
        <source>Draft a proposal</source>
        <translation>起草协商方案</translation>
    </message>
    <message>
        <source>The program suggests one within your means; you change what you like.</source>
        <translation>程序会按您的还款能力给出一个建议，您可以随意修改。</translation>
    </message>
    <message>
        <source>&amp;Draft a proposal</source>
        <translation>起草方案（&amp;D）</translation>
    </message>
    <message>
        <source>Print the letter and send the proposal</source>
        <translation>打印信函，提交方案</translation>
    </message>
    <message>
        <source>Read the draft once more; what was sent is kept as it was sent.</source>
        <translation>提交前请再看一遍；提交后会原样留存。</translation>
    </message>
    <message>
        <source>Go to the &amp;proposal</source>
        <translation>查看方案（&amp;P）</translation>
    </message>
    <message>
        <source>Wait for the lender&apos;s answer</source>
        <translation>等待债权人答复</translation>
    </message>
    <message>
        <source>When it comes, record it. Until then nothing else has to be done here.</source>
        <translation>收到答复后记录下来；在此之前，这里不用做别的。</translation>
    </message>
    <message>
        <source>&amp;Record the answer</source>
        <translation>记录答复（&amp;R）</translation>
    </message>
    <message>
        <source>Record what was agreed</source>
        <translation>记录谈妥的内容</translation>
    </message>
    <message>
        <source>Dates and amounts as the lender confirmed them, and who confirmed them.</source>
        <translation>债权人确认的日期和金额，以及由谁确认。</translation>
    </message>
    <message>
        <source>&amp;Record the agreement</source>
        <translation>记录协议（&amp;R）</translation>
    </message>
    <message>
        <source>Ask for the agreement in writing and attach it</source>
        <translation>索取书面协议并添加进来</translation>
    </message>
    <message>
        <source>A word on the telephone is hard to prove; a paper is not.</source>
        <translation>电话里说的难以证明，白纸黑字才算数。</translation>
    </message>
    <message>
        <source>&amp;Attach the agreement</source>
        <translation>添加协议（&amp;A）</translation>
    </message>
    <message>
        <source>Look at the instalment whose date has passed</source>
        <translation>有一期已过还款日</translation>
    </message>
    <message>
        <source>Record it if it is paid. If it cannot be paid, tell the lender early.</source>
        <translation>已经还了就记上；暂时还不上，请尽早告诉债权人。</translation>
    </message>
    <message>
        <source>&amp;Look at the instalments</source>
        <translation>查看各期还款（&amp;L）</translation>
    </message>
    <message>
        <source>Pay the next instalment</source>
        <translation>按期归还下一期</translation>
    </message>
    <message>
        <source>Record the payment here once it is made, and keep its proof.</source>
        <translation>付款后在这里记一笔，并留好凭证。</translation>
    </message>
    <message>
        <source>Everything is paid</source>
        <translation>全部还清</translation>
    </message>
    <message>
        <source>Ask the lender for a settlement certificate and keep it with the papers.</source>
        <translation>请向债权人索取结清证明，与材料一起保存。</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消（&amp;C）</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>What you propose</source>
        <translation>方案内容</translation>
    </message>
    <message>
        <source>of {amount}</source>
        <translation>共 {amount}</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>还款方式</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation>首期还款日</translation>
    </message>
    <message>
        <source>Interest a year during the plan</source>
        <translation>分期年利率</translation>
    </message>
    <message>
        <source>Waiver: {part}</source>
        <translation>请求减免：{part}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Waive all: {part}</source>
        <translation>全部减免：{part}</translation>
    </message>
    <message>
        <source>For yourself; it is never printed.</source>
        <translation>只给自己看，不会打印。</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>还款方式（&amp;M）</translation>
    </message>
    <message>
        <source>&amp;Instalments</source>
        <translation>期数（&amp;I）</translation>
    </message>
    <message>
        <source>First &amp;due date</source>
        <translation type="unfinished">首期还款日（&amp;D）</translation>
    </message>
    <message>
        <source>In&amp;terest a year</source>
        <translation>年利率（&amp;T）</translation>
    </message>
    <message>
        <source>Private n&amp;ote</source>
        <translation>私人备注（&amp;O）</translation>
    </message>
    <message>
        <source>Asked to be waived</source>
        <translation>请求减免</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>What is due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>What is due within {days} days</source>
        <translation>未来 {days} 天的待办</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>暂无待办</translation>
    </message>
    <message>
        <source>Instalments, expected replies and ends of terms appear here by themselves. Choose a case at the left to go on with it.</source>
        <translation>应还款项、待答复的方案和到期日会自动出现在这里。请在左侧选择一个案件继续。</translation>
    </message>
    <message>
        <source>Begin with one lender</source>
        <translation>先从一个债权人开始</translation>
    </message>
    <message>
        <source>Each debt becomes a case, with its figures, papers, proposals and dates. The one that worries you most is a good start.</source>
        <translation>每笔债务是一个案件，数字、材料、方案和日期都归在一起。可以先从最让您牵挂的那一笔开始。</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>新建案件（&amp;N）…</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>待进行</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Let us get it in order, step by step</source>
        <translation>一步一步，理清头绪</translation>
    </message>
    <message>
        <source>You owe money to several lenders and cannot pay as agreed? Here you gather the figures and the papers, work out what you can really pay, put it to the lender in writing, and keep track of what was agreed.</source>
        <translation>欠了几家的钱，一时没法按约定归还？在这里，您可以把数字和材料收拢起来，算清自己真正还得起多少，用书面方案与债权人协商，再把谈妥的事一件件跟到底。</translation>
    </message>
    <message>
        <source>Everything stays on this computer: in one file, with a copy of each day in case something happens to it. No account, no fee, no agency: it is you who talks to the lender, and nobody can promise what they will answer.</source>
        <translation>一切都只存在这台电脑上：一个文件，外加每天一份副本，以防万一。无需注册，不收费，也不是中介：与债权人沟通的是您本人，对方如何答复，谁也不能打包票。</translation>
    </message>
    <message>
        <source>&amp;Begin: new file…</source>
        <translation>开始：新建文件（&amp;B）…</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件（&amp;O）…</translation>
    </message>
    <message>
        <source>&amp;Explore the example</source>
        <translation>看看示例（&amp;E）</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>大致步骤</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>收支与欠款</translation>
    </message>
    <message>
        <source>What comes in, what life costs, what is left. “Not known yet” is fine.</source>
        <translation>收入多少，生活要花多少，还剩多少。暂时不清楚的，空着也行。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Statements, bills and proofs, kept safe and ready to show.</source>
        <translation>流水、账单和证明，妥善保管，随时拿得出来。</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>协商方案</translation>
    </message>
    <message>
        <source>A plan that you can keep, with its figures, as a letter to print.</source>
        <translation>一份自己守得住的方案，数字齐全，可以直接打印成信函。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>还款协议</translation>
    </message>
    <message>
        <source>What was confirmed, on paper, compared with what you asked for.</source>
        <translation>对方确认了什么，落在纸面上，并与您提的方案对照。</translation>
    </message>
    <message>
        <source>Repayment</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>What is due when, what is paid, what to do if a month goes wrong.</source>
        <translation>何时该还、已还多少，哪个月还不上时怎么办。</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>清除列表（&amp;F）</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销（&amp;U）</translation>
    </message>
    <message>
        <source>&amp;Undo “{step}”</source>
        <translation>撤销“{step}”（&amp;U）</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做（&amp;R）</translation>
    </message>
    <message>
        <source>&amp;Redo “{step}”</source>
        <translation>重做“{step}”（&amp;R）</translation>
    </message>
    <message>
        <source>Case added: {name}</source>
        <translation>已添加案件：{name}</translation>
    </message>
    <message>
        <source>Remove “{name}” with its proposals, the letters sent, agreement and payments? Its documents stay in the file. Undo brings everything back until the file is closed.</source>
        <translation>要删除“{name}”及其方案、已发出的信函、协议和还款记录吗？材料会留在文件里。关闭文件之前，可以用“撤销”全部找回。</translation>
    </message>
    <message>
        <source>Remove case</source>
        <translation>删除案件</translation>
    </message>
    <message>
        <source>Case removed: {name}</source>
        <translation>已删除案件：{name}</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除（&amp;R）</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Copy saved: {name}</source>
        <translation>副本已保存：{name}</translation>
    </message>
    <message>
        <source>Backed up and verified: {name}</source>
        <translation>已备份并校验：{name}</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Please switch the language once the work below is done.</source>
        <translation>请等下方的工作完成后再切换语言。</translation>
    </message>
</context>
<context>
    <name>_Deficit</name>
    <message>
        <source>This is a figure, not a fault. You can ask the lender for a pause, offer a small token payment, or turn to a mediator or legal aid for help.</source>
        <translation>这只是一个数字，不是谁的过错。可以请债权人同意暂缓还款，先还一笔小额表示诚意，也可以向调解组织或法律援助求助。</translation>
    </message>
    <message>
        <source>{amount} is missing every month.</source>
        <translation>每月缺口 {amount}。</translation>
    </message>
</context>
</TS>
