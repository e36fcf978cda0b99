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
        <source>No lawyer: when a court summons or a lawyer&apos;s letter arrives, deadlines run. Read these cards and ask for advice soon.</source>
        <translation>不是律师：收到法院传票或律师函，期限就开始计算。请看看下面的卡片，并尽快咨询。</translation>
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
        <source>&amp;Plan all debts together…</source>
        <translation>统一安排所有债务（&amp;P）…</translation>
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
        <source>&amp;Contacts</source>
        <translation>联系（&amp;C）</translation>
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
    <name>AfterPage</name>
    <message>
        <source>call back</source>
        <translation>再打来</translation>
    </message>
    <message>
        <source>&amp;Change what was noted</source>
        <translation>改记录（&amp;C）</translation>
    </message>
    <message>
        <source>Papers they asked for, one a line</source>
        <translation>对方要的材料，一行一份</translation>
    </message>
    <message>
        <source>Papers wanted by</source>
        <translation>最迟哪天交</translation>
    </message>
    <message>
        <source>Take their offer ou&amp;t</source>
        <translation>撤下对方方案（&amp;T）</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>下次询问的日子</translation>
    </message>
    <message>
        <source>in 3 working days</source>
        <translation>3 个工作日后</translation>
    </message>
    <message>
        <source>in 5 working days</source>
        <translation>5 个工作日后</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished">对方原话</translation>
    </message>
    <message>
        <source>Who promised what, and by when</source>
        <translation>谁答应了什么，到哪天</translation>
    </message>
    <message>
        <source>Papers they asked for</source>
        <translation>对方要的材料</translation>
    </message>
    <message>
        <source>&amp;One paper a line</source>
        <translation>一行一份（&amp;O）</translation>
    </message>
    <message>
        <source>Wanted b&amp;y</source>
        <translation>最迟哪天交（&amp;Y）</translation>
    </message>
    <message>
        <source>What they offered</source>
        <translation>对方提出的方案</translation>
    </message>
    <message>
        <source>When to ask again</source>
        <translation>什么时候再问</translation>
    </message>
    <message>
        <source>Ask a&amp;gain on</source>
        <translation>下次询问（&amp;G）</translation>
    </message>
    <message>
        <source>The holidays of that year are not published yet.</source>
        <translation>那一年的放假安排还没有公布。</translation>
    </message>
    <message>
        <source>Suggested by what was said: a working day. Change it as you like.</source>
        <translation>按这次说的推算，取工作日；可以改。</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>接听：{name}</translation>
    </message>
    <message>
        <source>staff number {name}</source>
        <translation>工号 {name}</translation>
    </message>
    <message>
        <source>ticket {name}</source>
        <translation>工单号 {name}</translation>
    </message>
    <message>
        <source>recording {name}</source>
        <translation>录音编号 {name}</translation>
    </message>
    <message>
        <source>Nothing was noted.</source>
        <translation>没有记下内容。</translation>
    </message>
    <message>
        <source>Ask again {when}</source>
        <translation>{when}再问</translation>
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
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>&amp;They made another offer…</source>
        <translation>对方另提方案（&amp;T）…</translation>
    </message>
    <message>
        <source>No an&amp;swer came</source>
        <translation>对方没有答复（&amp;S）</translation>
    </message>
    <message>
        <source>What do you answer?</source>
        <translation>您怎么答复？</translation>
    </message>
    <message>
        <source>I &amp;accept it</source>
        <translation>我接受（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;Show the agreement</source>
        <translation>查看协议（&amp;S）</translation>
    </message>
    <message>
        <source>Record &amp;the agreement</source>
        <translation>记录协议（&amp;T）</translation>
    </message>
    <message>
        <source>They refuse&amp;d</source>
        <translation>对方拒绝（&amp;D）</translation>
    </message>
    <message>
        <source>I take it &amp;back</source>
        <translation>我要撤回（&amp;B）</translation>
    </message>
    <message>
        <source>I refu&amp;se it</source>
        <translation>我不接受（&amp;S）</translation>
    </message>
    <message>
        <source>Coun&amp;ter it</source>
        <translation>提出我的方案（&amp;T）</translation>
    </message>
    <message>
        <source>It no longer stan&amp;ds</source>
        <translation>已经作废（&amp;D）</translation>
    </message>
    <message>
        <source>Its last day has passed without an answer.</source>
        <translation>有效期已过，未见答复。</translation>
    </message>
    <message>
        <source>The agreement is recorded.</source>
        <translation type="unfinished">协议已记录。</translation>
    </message>
    <message>
        <source>Record what was agreed and ask for it in writing before you pay.</source>
        <translation>请记录约定的内容，还款前先要书面材料。</translation>
    </message>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <source>By {day} no answer had come.</source>
        <translation>到{day}仍未收到答复。</translation>
    </message>
    <message>
        <source>You noted on {day} that it no longer stands.</source>
        <translation>您在{day}记下：这个方案已经作废。</translation>
    </message>
    <message>
        <source>valid until {last}</source>
        <translation>有效期至{last}</translation>
    </message>
    <message>
        <source>Received on {day}</source>
        <translation>{day}收到</translation>
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
        <source>Sent on {day}; an answer was expected by {due}.</source>
        <translation>已于{day}发出，原本预计{due}前有答复。</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{day} {state}</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}。</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Day of the answer</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>Name or staff number</source>
        <translation type="unfinished">姓名或工号</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>对方原话</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不记录</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">方式</translation>
    </message>
    <message>
        <source>Who (name or staff number)</source>
        <translation>对方（姓名或工号）</translation>
    </message>
    <message>
        <source>Record: {state}</source>
        <translation>记录：{state}</translation>
    </message>
    <message>
        <source>Enter the day of the answer.</source>
        <translation>请填写答复的日期。</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Attach a file…</source>
        <translation type="unfinished">附上文件…</translation>
    </message>
    <message>
        <source>Choose an attached one…</source>
        <translation type="unfinished">从已附材料中选…</translation>
    </message>
    <message>
        <source>Screenshots, recordings and exported chats can also be dropped here.</source>
        <translation>截图、录音和导出的聊天记录也可以直接拖到这里。</translation>
    </message>
    <message>
        <source>Take off {title}</source>
        <translation>取下 {title}</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished">附上文件</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Attaching “{name}”…</source>
        <translation type="unfinished">正在附上“{name}”…</translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Balance on a day</source>
        <translation>某一天的欠款</translation>
    </message>
    <message>
        <source>The lender&apos;s figures, carried on with interest and payments.</source>
        <translation>从对方给出的数字算起，加上利息，减去已还的款。</translation>
    </message>
    <message>
        <source>Balance on</source>
        <translation>算到哪一天</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation type="unfinished">欠款合计</translation>
    </message>
    <message>
        <source>Paid beyond the whole debt</source>
        <translation>还清之后多付的钱</translation>
    </message>
    <message>
        <source>Enter the day of the lender&apos;s figures above; the balance of any later day then stands here.</source>
        <translation>请先在上面填写“以上数字的日期”，之后任何一天的欠款都会显示在这里。</translation>
    </message>
    <message>
        <source>Balance &amp;on</source>
        <translation>算到哪一天（&amp;O）</translation>
    </message>
    <message>
        <source>The contract&apos;s yearly rate is not known, so no interest is added. Enter it above; enter 0 if none was agreed.</source>
        <translation>合同年利率还不知道，所以没有加上利息。请在上面填写；没有约定利息的填 0。</translation>
    </message>
    <message>
        <source>Enter since when payments are missed: the penalty rate runs from there.</source>
        <translation>请填写从哪天起没能按时还，罚息从那天开始算。</translation>
    </message>
    <message>
        <source>No penalty rate is entered, so charges for being overdue are not added.</source>
        <translation>没有填写罚息利率，所以逾期之后另收的费用没有算进来。</translation>
    </message>
    <message>
        <source>An agreement is in force. What is paid under it stands on the Repayment page and is not counted here.</source>
        <translation>已有还款协议在生效。按协议还的款记在“还款”页，不算在这里。</translation>
    </message>
</context>
<context>
    <name>BalanceHow</name>
    <message>
        <source>The parts of that day, added up.</source>
        <translation>当天的各个部分相加。</translation>
    </message>
    <message>
        <source>The lender&apos;s figure, less what payments have cleared of it.</source>
        <translation>对方给出的数字，减去还款抵掉的部分。</translation>
    </message>
    <message>
        <source>The lender&apos;s figure, and interest by the day: principal × yearly rate × days, by the days of a year. Each line is rounded once, half up to the cent.</source>
        <translation>对方给出的数字，加上按天计算的利息：本金×年利率×天数÷一年的天数。每一行只四舍五入一次，精确到分。</translation>
    </message>
    <message>
        <source>By the contract, interest unpaid after a month bears interest as well.</source>
        <translation>按合同约定，满一个月仍未付的利息也计入计息基数。</translation>
    </message>
    <message>
        <source>{day}: paid, {basis}</source>
        <translation>{day} 还款，{basis}抵扣</translation>
    </message>
    <message>
        <source>{start} to {end}: {base} × {rate} × {days}/{year}</source>
        <translation>{start} 至 {end}：{base} × {rate} × {days}/{year}</translation>
    </message>
    <message>
        <source>Earlier steps together ({count})</source>
        <translation>更早的 {count} 步合计</translation>
    </message>
    <message>
        <source>The lender&apos;s figure of {day}</source>
        <translation>对方 {day} 的数字</translation>
    </message>
    <message>
        <source>On {day}</source>
        <translation>{day}</translation>
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
    <name>BeforePage</name>
    <message>
        <source>&amp;Print or save the page…</source>
        <translation>打印或保存提纲（&amp;P）…</translation>
    </message>
    <message>
        <source>Your page for this call</source>
        <translation>这次通话的提纲</translation>
    </message>
</context>
<context>
    <name>BooksPage</name>
    <message>
        <source>No statements yet</source>
        <translation>还没有流水</translation>
    </message>
    <message>
        <source>Attach what Alipay, WeChat or your bank exports: CSV, XLSX, PDF or ZIP. Income, living costs and every line are then shown here, and nothing counts twice.</source>
        <translation>把支付宝、微信或银行导出的流水（CSV、XLSX、PDF 或 ZIP）附进来，这里就会列出收入、生活支出和每一笔明细，同一笔钱不会重复计算。</translation>
    </message>
    <message>
        <source>&amp;Attach statements…</source>
        <translation>附上流水（&amp;A）…</translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>What goes to the lender</source>
        <translation>给对方的材料</translation>
    </message>
    <message>
        <source>Choose a debt on the left; its documents are put together here.</source>
        <translation>请在左侧选择一笔债务，要交给这位债权人的材料在这里整理成册。</translation>
    </message>
    <message>
        <source>One PDF for the lender</source>
        <translation>整理成一册，交给对方</translation>
    </message>
    <message>
        <source>Lenders ask for proof. Attach your documents first; here they become one PDF with a cover, an index and numbered pages.</source>
        <translation>对方通常会要求提供证明。请先添加材料，这里会把它们合成一份 PDF，附封面、目录和统一页码。</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>添加文件…（&amp;A）</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移（&amp;U）</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移（&amp;D）</translation>
    </message>
    <message>
        <source>Show the &amp;bundle</source>
        <translation>预览材料册（&amp;B）</translation>
    </message>
    <message>
        <source>What this lender will see</source>
        <translation>这位债权人会看到什么</translation>
    </message>
    <message>
        <source>Language of the bundle</source>
        <translation>材料册的语言</translation>
    </message>
    <message>
        <source>&amp;Language of the recipient</source>
        <translation>对方使用的语言（&amp;L）</translation>
    </message>
    <message>
        <source>Tick what this lender should get and put it in order: drag a row, or press Alt+Up and Alt+Down. F2 or a double click changes a title.</source>
        <translation>勾选要交给这位债权人的材料，并排好顺序：可拖动，也可按 Alt+↑、Alt+↓。按 F2 或双击可改标题。</translation>
    </message>
    <message>
        <source>There is a redacted copy of “{title}”.</source>
        <translation>“{title}”已有遮盖副本。</translation>
    </message>
    <message>
        <source>Looking through the documents…</source>
        <translation>正在查看各份材料…</translation>
    </message>
    <message>
        <source>“{title}” no longer goes to this lender.</source>
        <translation>“{title}”不再交给这位债权人。</translation>
    </message>
    <message>
        <source>“{title}” belongs to your debt with {owner}. This lender would learn of it.</source>
        <translation>“{title}”属于您与{owner}之间的债务，放入后这位债权人会由此得知。</translation>
    </message>
    <message>
        <source>It is not clear which debt “{title}” is about.</source>
        <translation>“{title}”与哪笔债务有关尚不清楚。</translation>
    </message>
    <message>
        <source>“{title}” names {lenders}. This lender would learn of it.</source>
        <translation>“{title}”中出现了{lenders}，放入后这位债权人会由此得知。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Use the &amp;redacted copy</source>
        <translation>改用涂黑副本（&amp;R）</translation>
    </message>
    <message>
        <source>&amp;Include it all the same</source>
        <translation>仍然放入（&amp;I）</translation>
    </message>
    <message>
        <source>Putting the bundle together…</source>
        <translation>正在合成材料册…</translation>
    </message>
    <message>
        <source>Documents for {lender}.pdf</source>
        <translation>提交{lender}的证据材料.pdf</translation>
    </message>
</context>
<context>
    <name>CallDesk</name>
    <message>
        <source>What you noted of the call is still there: open the call desk again.</source>
        <translation>通话记录还在，再打开通话台就能接着记。</translation>
    </message>
    <message>
        <source>Throw the notes away…</source>
        <translation>丢弃记录…</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>通话前（&amp;B）</translation>
    </message>
    <message>
        <source>&amp;During</source>
        <translation>通话中（&amp;D）</translation>
    </message>
    <message>
        <source>A&amp;fter</source>
        <translation>通话后（&amp;F）</translation>
    </message>
    <message>
        <source>Start the &amp;call and the timer</source>
        <translation>开始通话并计时（&amp;C）</translation>
    </message>
    <message>
        <source>The &amp;call is over</source>
        <translation>通话结束（&amp;C）</translation>
    </message>
    <message>
        <source>&amp;Keep this talk</source>
        <translation>记下这次联系（&amp;K）</translation>
    </message>
    <message>
        <source>Call: {name}</source>
        <translation>通话：{name}</translation>
    </message>
    <message>
        <source>The talk is kept.</source>
        <translation>这次联系已记下。</translation>
    </message>
    <message>
        <source>Throw away everything that was noted of this call?</source>
        <translation>这次通话记下的内容，全部丢弃吗？</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>全部丢弃</translation>
    </message>
</context>
<context>
    <name>CallPaper</name>
    <message>
        <source>The page for the call</source>
        <translation>通话提纲</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>提纲的语言</translation>
    </message>
    <message>
        <source>&amp;Language of the page</source>
        <translation>提纲的语言（&amp;L）</translation>
    </message>
    <message>
        <source>Printing the page…</source>
        <translation>正在排版提纲…</translation>
    </message>
    <message>
        <source>Notes for a call.pdf</source>
        <translation>通话提纲.pdf</translation>
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
        <source>This offer is in {currency}, your income and costs are in {household}. No rate of exchange is known here, so whether it fits cannot be compared. Work it out for yourself, and write it down before the offer is printed.</source>
        <translation>这份方案以{currency}计，您的收支以{household}计。这里不掌握汇率，无法比较是否负担得起。请您自己估算，打印之前把依据写下来。</translation>
    </message>
    <message>
        <source>This takes up to {monthly} a month; your free capacity is {free}, so {gap} would be missing. More instalments or a larger waiver bring it down. If you still want to make this offer, write down why before it is printed.</source>
        <translation>按这份方案，每月最多要还 {monthly}；您的可还款能力是 {free}，会缺 {gap}。期数多一些，或者多减免一些，每期就能降下来。如果仍要提出，请在打印前写下理由。</translation>
    </message>
    <message>
        <source>At present nothing is left for repayments (free capacity {free} a month). This offer therefore asks for a pause first: before {first} nothing is to be paid. After that it takes up to {monthly} a month; by today&apos;s figures {gap} would be missing. Write down what you expect to change until then; if nothing changes, a third party can help to find another way.</source>
        <translation>目前没有余钱可还（每月可还款能力 {free}）。所以这份方案先请对方缓一缓：{first}之前不用还。之后每月最多还 {monthly}；按现在的收支，届时还缺 {gap}。请写下您预计到时会有什么变化；如果情况没有好转，还可以请第三方帮忙另想办法。</translation>
    </message>
    <message>
        <source>At present nothing is left for repayments (free capacity {free} a month); with this offer {gap} would be missing each month. Such times can be said openly: ask for a pause, offer a small sum for now, or turn to a third party for help. If you still want to make this offer, write down why before it is printed.</source>
        <translation>目前没有余钱可还（每月可还款能力 {free}）；按这份方案，每月会缺 {gap}。遇到难处，可以照实告诉对方：请求缓一缓，先每月还一点，或者请第三方帮忙。如果仍要提出，请在打印前写下理由。</translation>
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
        <source>Sho&amp;w the sums</source>
        <translation>查看金额（&amp;W）</translation>
    </message>
    <message>
        <source>Hi&amp;de the sums</source>
        <translation>收起金额（&amp;D）</translation>
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
        <source>The parts of the lender&apos;s figures, added up.</source>
        <translation>债权人给出的各个部分相加。</translation>
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
    <name>ChannelBox</name>
    <message>
        <source>not noted</source>
        <translation>未记录</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Looking at the statements…</source>
        <translation>正在查看流水…</translation>
    </message>
    <message>
        <source>No law fixes this list; every lender decides for itself. You can drop files onto a row.</source>
        <translation>法律没有规定必须交哪些材料，各家机构自己决定。可以把文件直接拖到某一行上。</translation>
    </message>
    <message>
        <source>What the lender asked for</source>
        <translation>对方要的材料</translation>
    </message>
    <message>
        <source>Note it as soon as it is asked for, with the day by which it is wanted: it then stands among what is due.</source>
        <translation>对方一提出就记下来，并写明哪天之前要：到时会出现在待办里。</translation>
    </message>
    <message>
        <source>Choose what happene&amp;d</source>
        <translation>选择发生了什么（&amp;D）</translation>
    </message>
    <message>
        <source>Note a re&amp;quest…</source>
        <translation>记下一项（&amp;Q）…</translation>
    </message>
    <message>
        <source>Asked for in every case</source>
        <translation>每次协商都要</translation>
    </message>
    <message>
        <source>Made by this program from what you enter</source>
        <translation>由本程序根据您填的内容生成</translation>
    </message>
    <message>
        <source>Marked as not needed.</source>
        <translation>已标为不需要。</translation>
    </message>
    <message>
        <source>It is on the list again.</source>
        <translation>已放回清单。</translation>
    </message>
    <message>
        <source>Removed “{what}”.</source>
        <translation>已删除“{what}”。</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation type="unfinished">附上文件</translation>
    </message>
    <message>
        <source>Files attached: {count}.</source>
        <translation type="unfinished">已附上 {count} 个文件。</translation>
    </message>
    <message>
        <source>This file is attached here already.</source>
        <translation>这个文件已经附在这里了。</translation>
    </message>
    <message>
        <source>Attaching {count} file(s)…</source>
        <translation>正在附上 {count} 个文件…</translation>
    </message>
    <message>
        <source>The document was chosen.</source>
        <translation>已选好这份材料。</translation>
    </message>
    <message>
        <source>Noted: “{what}”.</source>
        <translation>已记下：“{what}”。</translation>
    </message>
    <message>
        <source>Marked as given.</source>
        <translation>已标为已交。</translation>
    </message>
    <message>
        <source>Marked as not given.</source>
        <translation>已改回未交。</translation>
    </message>
</context>
<context>
    <name>CollectingCard</name>
    <message>
        <source>How collecting went</source>
        <translation>催收的经过</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">还有多久</translation>
    </message>
    <message>
        <source>Who called, and for whom</source>
        <translation>谁打来，代表谁</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>来电号码</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished">对方原话</translation>
    </message>
    <message>
        <source>Talks about collecting</source>
        <translation>关于催收的联系</translation>
    </message>
    <message>
        <source>Who else was called</source>
        <translation>还联系了谁</translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished">；</translation>
    </message>
    <message>
        <source>Appears inconsistent with what is written here:</source>
        <translation>看来与下面写明的内容不一致：</translation>
    </message>
    <message>
        <source>{day} ({count} in one day; at most {most} are spoken of)</source>
        <translation>{day}（一天 {count} 次；公开的规定写的是最多 {most} 次）</translation>
    </message>
</context>
<context>
    <name>CollectingPart</name>
    <message>
        <source>It was about collecting</source>
        <translation>这次是催收</translation>
    </message>
    <message>
        <source>Name that was given</source>
        <translation>对方自报的姓名</translation>
    </message>
    <message>
        <source>Number that was shown</source>
        <translation>来电显示的号码</translation>
    </message>
    <message>
        <source>Who says to collect</source>
        <translation>自称代表谁催收</translation>
    </message>
    <message>
        <source>I answered</source>
        <translation>我接了</translation>
    </message>
    <message>
        <source>Who else was called or visited</source>
        <translation>还联系或上门找了谁</translation>
    </message>
    <message>
        <source>What was said, word for word</source>
        <translation>原话（尽量逐字）</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation type="unfinished">未记录</translation>
    </message>
    <message>
        <source>As I heard or saw it</source>
        <translation>我听到或看到的</translation>
    </message>
</context>
<context>
    <name>ColumnsForm</name>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>whose statement this is</source>
        <translation>这份流水是哪家银行的</translation>
    </message>
    <message>
        <source>Last four digits</source>
        <translation>账号后四位</translation>
    </message>
    <message>
        <source>Account or card</source>
        <translation>账户还是信用卡</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>An amount without a sign</source>
        <translation>没有正负号的金额</translation>
    </message>
    <message>
        <source>came in (paid to you)</source>
        <translation>是收入（别人付给您）</translation>
    </message>
    <message>
        <source>went out (paid by you)</source>
        <translation>是支出（您付出去）</translation>
    </message>
    <message>
        <source>Order of the date</source>
        <translation>日期的写法</translation>
    </message>
    <message>
        <source>&amp;Bank</source>
        <translation>银行（&amp;B）</translation>
    </message>
    <message>
        <source>Last four di&amp;gits</source>
        <translation>账号后四位（&amp;G）</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>账户类型（&amp;K）</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>币种（&amp;U）</translation>
    </message>
    <message>
        <source>Amount without a s&amp;ign</source>
        <translation>没有正负号的金额（&amp;I）</translation>
    </message>
    <message>
        <source>&amp;Order of the date</source>
        <translation>日期的写法（&amp;O）</translation>
    </message>
    <message>
        <source>What each column means</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>用不到</translation>
    </message>
    <message>
        <source>What “{name}” means</source>
        <translation>“{name}”这一列的含义</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>money in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>money out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>“{word}” means</source>
        <translation>“{word}”表示</translation>
    </message>
</context>
<context>
    <name>ComparedRows</name>
    <message>
        <source>What is asked for</source>
        <translation>请求的内容</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation type="unfinished">方案结果</translation>
    </message>
    <message>
        <source>Survival test</source>
        <translation>抗压测试</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation type="unfinished">申请事项</translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished">还款方式</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation type="unfinished">期数</translation>
    </message>
    <message>
        <source>First due date</source>
        <translation type="unfinished">首期还款日</translation>
    </message>
    <message>
        <source>Rate during the plan</source>
        <translation type="unfinished">分期年利率</translation>
    </message>
    <message>
        <source>Covered balance</source>
        <translation type="unfinished">所涉余额</translation>
    </message>
    <message>
        <source>Waived: {part}</source>
        <translation type="unfinished">请求减免：{part}</translation>
    </message>
    <message>
        <source>less {paid} paid since its day</source>
        <translation>已扣除此后还的 {paid}</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Total payable</source>
        <translation type="unfinished">还款总额</translation>
    </message>
    <message>
        <source>Against paying today</source>
        <translation type="unfinished">与今天一次还清相比</translation>
    </message>
    <message>
        <source>A month, at most</source>
        <translation type="unfinished">每月最多</translation>
    </message>
    <message>
        <source>Share of free capacity</source>
        <translation type="unfinished">占可还款能力</translation>
    </message>
    <message>
        <source>Interest of the plan</source>
        <translation type="unfinished">分期利息</translation>
    </message>
    <message>
        <source>Against the contract</source>
        <translation type="unfinished">与按合同还款相比</translation>
    </message>
    <message>
        <source>saves most</source>
        <translation>最省</translation>
    </message>
    <message>
        <source>Real annual cost</source>
        <translation type="unfinished">真实年化成本</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation type="unfinished">最后一期</translation>
    </message>
    <message>
        <source>earliest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>to put aside until it is due</source>
        <translation>到期前每月需预留</translation>
    </message>
    <message>
        <source>the contract&apos;s rate is not known</source>
        <translation>合同利率未填写</translation>
    </message>
    <message>
        <source>the same payments clear the contract too, and {amount} is too much</source>
        <translation>同样的还款按合同也能还清，还多出 {amount}</translation>
    </message>
    <message>
        <source>the same payments clear the contract too</source>
        <translation>同样的还款按合同也能还清</translation>
    </message>
    <message>
        <source>with the same payments the contract would still leave {amount} on its last date</source>
        <translation>同样的还款，按合同到最后一期仍欠 {amount}</translation>
    </message>
    <message>
        <source>effective</source>
        <translation>实际年利率</translation>
    </message>
    <message>
        <source>XIRR</source>
        <translation>XIRR（按实际天数）</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>单利</translation>
    </message>
    <message>
        <source>Survival test: the same bad month for all offers of a row</source>
        <translation>抗压测试：同一行的各方案都用同一种意外情况来测</translation>
    </message>
    <message>
        <source>income and costs are not known</source>
        <translation>收入和支出未填写</translation>
    </message>
    <message>
        <source>not comparable: in another currency</source>
        <translation>币种不同，无法比较</translation>
    </message>
    <message>
        <source>gets through</source>
        <translation>撑得住</translation>
    </message>
    <message>
        <source>with what is for bad months</source>
        <translation>要动用应急的钱</translation>
    </message>
    <message>
        <source>breaks in {month}, by {gap}</source>
        <translation>{month}撑不住，缺 {gap}</translation>
    </message>
    <message>
        <source>even without this plan</source>
        <translation>即使没有这份方案也缺</translation>
    </message>
</context>
<context>
    <name>ComparisonGrid</name>
    <message>
        <source>{what}, {offer}</source>
        <translation>{offer}：{what}</translation>
    </message>
</context>
<context>
    <name>ComparisonWindow</name>
    <message>
        <source>Compare offers</source>
        <translation>比较方案</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制（&amp;C）</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不选</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation type="unfinished">逐月情况</translation>
    </message>
    <message>
        <source>A single payment is drawn as what must be put aside for it each month.</source>
        <translation>一次还清的方案，按每月需要预留的金额画出。</translation>
    </message>
    <message>
        <source>The comparison is copied.</source>
        <translation>比较结果已复制。</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>Talks belong to a case: choose one at the left, or begin with a new one.</source>
        <translation>联系记录属于某个案件：请在左边选一个，或者先新建一个。</translation>
    </message>
    <message>
        <source>Prepare and make a call…</source>
        <translation>准备并打电话…</translation>
    </message>
    <message>
        <source>The talk is kept.</source>
        <translation>这次联系已记下。</translation>
    </message>
    <message>
        <source>{count} papers are on the checklist.</source>
        <translation>{count} 份材料已列入清单。</translation>
    </message>
    <message>
        <source>The lender&apos;s offer is recorded as number {number}.</source>
        <translation type="unfinished">已记录对方方案，编号 {number}。</translation>
    </message>
    <message>
        <source>The talk is removed.</source>
        <translation>这次联系已删除。</translation>
    </message>
    <message>
        <source>Removed; the talks with it stay.</source>
        <translation>已删除；与它有关的联系记录都还在。</translation>
    </message>
    <message>
        <source>{way}: {result}, noted for today.</source>
        <translation>{way}：{result}，已记在今天。</translation>
    </message>
    <message>
        <source>The paper is removed.</source>
        <translation>这份文书已删除。</translation>
    </message>
</context>
<context>
    <name>ContractCard</name>
    <message>
        <source>What the loan really costs</source>
        <translation>这笔借款的真实成本</translation>
    </message>
    <message>
        <source>From what arrived and every payment back, fees included.</source>
        <translation>按实际到手的钱和每一期连同各项费用的还款来算。</translation>
    </message>
    <message>
        <source>How the lo&amp;an began</source>
        <translation>当初是怎样借的（&amp;A）</translation>
    </message>
    <message>
        <source>Amount in the contract</source>
        <translation>合同金额</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>实际到手</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>One instalment, all fees in it</source>
        <translation>每期还款（含各项费用）</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>期数（月）</translation>
    </message>
    <message>
        <source>The contract names</source>
        <translation>合同写明的是</translation>
    </message>
    <message>
        <source>Rate or fee it names</source>
        <translation>写明的利率或费率</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全额到手</translation>
    </message>
    <message>
        <source>Enter the amount in the contract; the rest is then kept with it.</source>
        <translation>请填写合同金额，其余几项会和它一起保存。</translation>
    </message>
</context>
<context>
    <name>ContractFigures</name>
    <message>
        <source>Paid back beyond what arrived</source>
        <translation>比到手的钱多还</translation>
    </message>
    <message>
        <source>As a flat fee a month (what advertisements often name)</source>
        <translation>折算成每月按全额收的费率（广告常用的说法）</translation>
    </message>
    <message>
        <source>Instalment reckoned on what arrived</source>
        <translation>按实际到手计算的每期应还</translation>
    </message>
    <message>
        <source>Enter one instalment and how many there are; the rates then follow.</source>
        <translation>填写每期还款和期数，就能算出年化利率。</translation>
    </message>
    <message>
        <source>With the day on which the money arrived, XIRR can be told too.</source>
        <translation>填写到账日期，还能算出 XIRR。</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>实际到手</translation>
    </message>
    <message>
        <source>{count} instalments of {amount}</source>
        <translation>{count} 期，每期 {amount}</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>All instalments, less what arrived.</source>
        <translation>各期还款合计，减去实际到手的钱。</translation>
    </message>
    <message>
        <source>Monthly rate</source>
        <translation>月利率</translation>
    </message>
    <message>
        <source>The monthly rate at which all instalments, one a month, are worth just what arrived; times twelve.</source>
        <translation>使每月一期的全部还款折算后恰好等于到手金额的月利率，再乘以 12。</translation>
    </message>
    <message>
        <source>12 × {month}</source>
        <translation>12 × {month}</translation>
    </message>
    <message>
        <source>The same monthly rate, with interest on interest over twelve months.</source>
        <translation>同一个月利率，按十二个月利滚利计算。</translation>
    </message>
    <message>
        <source>(1 + {month}) ^ 12 − 1</source>
        <translation>(1 + {month}) ^ 12 − 1</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>First instalment</source>
        <translation>第一期</translation>
    </message>
    <message>
        <source>Last instalment</source>
        <translation>最后一期</translation>
    </message>
    <message>
        <source>The yearly rate at which all instalments are worth just what arrived, by the actual days of a 365-day year.</source>
        <translation>按实际天数、一年 365 天计算，使全部还款折算后恰好等于到手金额的年利率。</translation>
    </message>
    <message>
        <source>÷ {arrived} ÷ {count} months</source>
        <translation>÷ {arrived} ÷ {count} 个月</translation>
    </message>
    <message>
        <source>× 12, as it would be called a year</source>
        <translation>× 12，即所谓的年费率</translation>
    </message>
    <message>
        <source>The cost as a fee on all that arrived, month by month, although part of it is paid back each time. It looks far lower than the yearly rates above; the cost is the same.</source>
        <translation>把总成本摊成每月按全部到手金额收取的费率，而实际上每期都在归还本金。它看上去比上面的年化低得多，成本却是同一个。</translation>
    </message>
    <message>
        <source>An advertisement may say {month} a month, {year} a year; by what is really paid it is {nominal} a year, {effective} with compounding.</source>
        <translation>广告可能写成每月 {month}、一年 {year}；按实际还款算，一年是 {nominal}，计复利是 {effective}。</translation>
    </message>
    <message>
        <source>No reference line is known for this kind of lender.</source>
        <translation>这一类债权人，程序里没有可以对照的参照线。</translation>
    </message>
    <message>
        <source>{deducted} was kept back. It may be interest taken in advance, or a fee: ask the lender what it was.</source>
        <translation>有{deducted}没有到账。可能是预先扣掉的利息，也可能是费用：请问清对方是什么钱。</translation>
    </message>
    <message>
        <source>Level monthly instalments on what arrived, at the contract&apos;s own rate of {rate} a year; beside them the contract&apos;s.</source>
        <translation>按实际到手的金额、合同约定的年利率 {rate} 算出的等额月还款，并列出合同里的每期还款。</translation>
    </message>
    <message>
        <source>Instalment in the contract</source>
        <translation>合同里的每期还款</translation>
    </message>
    <message>
        <source>Instalment on what arrived</source>
        <translation>按实际到手计算的每期</translation>
    </message>
    <message>
        <source>Difference each time</source>
        <translation>每期相差</translation>
    </message>
    <message>
        <source>Difference in {count} instalments</source>
        <translation>{count} 期共相差</translation>
    </message>
    <message>
        <source>Nominal rate a year (monthly × 12)</source>
        <translation>名义年化（月利率×12）</translation>
    </message>
    <message>
        <source>Effective rate a year (compounded)</source>
        <translation>实际年化（按月复利）</translation>
    </message>
    <message>
        <source>XIRR, by actual days</source>
        <translation>XIRR（按实际天数）</translation>
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
    <name>CourtCard</name>
    <message>
        <source>A paper came from a court or a law firm…</source>
        <translation>收到法院或律师事务所的文书…</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>收到什么</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>The day that it names</source>
        <translation>文书写明的日期</translation>
    </message>
    <message>
        <source>Court or law firm</source>
        <translation>法院或律师事务所</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Photograph or scan of it</source>
        <translation>照片或扫描件</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation type="unfinished">附上文件…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Not yet done</source>
        <translation>还没办</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished">修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">删除</translation>
    </message>
    <message>
        <source>From a court: {what}</source>
        <translation>法院文书：{what}</translation>
    </message>
    <message>
        <source>From a law firm: {what}</source>
        <translation>律师事务所来函：{what}</translation>
    </message>
    <message>
        <source>Next: check by the court&apos;s own number that it is genuine, note the day of the hearing, and prepare the written answer.</source>
        <translation>下一步：用法院公开的电话核实真假，记下开庭日期，准备书面答辩。</translation>
    </message>
    <message>
        <source>Next: compare amount and interest with your own papers. What you dispute is objected to in writing, at the court, against a receipt.</source>
        <translation>下一步：把金额和利息同自己的材料核对。有不同意见的，写成书面异议交到法院，留下回执。</translation>
    </message>
    <message>
        <source>Next: look for the days that it names, and ask legal aid or a lawyer about them.</source>
        <translation>下一步：找出文书里写明的日期，向法律援助机构或律师问清楚。</translation>
    </message>
    <message>
        <source>Next: list income, dependants and necessary costs with proofs for the judge, and report truthfully what you own.</source>
        <translation>下一步：把收入、要扶养的人和必需的开销列成表，连同凭证交给执行法官，并如实报告财产。</translation>
    </message>
    <message>
        <source>Next: make sure that the law firm exists and acts for the lender, then answer in writing. It comes from a law firm, not from a court.</source>
        <translation>下一步：先核实这家律师事务所和它的委托是否属实，再书面回复。它来自律师事务所，不是法院。</translation>
    </message>
    <message>
        <source>Done on {day}.</source>
        <translation>{day}已办。</translation>
    </message>
    <message>
        <source>No day is noted: look for the one that the paper names.</source>
        <translation>还没有记日期：请找出文书里写明的那一天。</translation>
    </message>
    <message>
        <source>To be acted on by {day}.</source>
        <translation>请在{day}之前办理。</translation>
    </message>
    <message>
        <source>received on {day}</source>
        <translation>{day}收到</translation>
    </message>
</context>
<context>
    <name>CourtNotice</name>
    <message>
        <source>Received {received}: {what}. Look for the day that it names.</source>
        <translation>{received}收到{what}。请找一找上面写的日期。</translation>
    </message>
    <message>
        <source>Received {received}: {what}. To be acted on by {day}.</source>
        <translation>{received}收到{what}，请在{day}前处理。</translation>
    </message>
</context>
<context>
    <name>CreditorCard</name>
    <message>
        <source>The lender, and who collects</source>
        <translation>债权人和催收方</translation>
    </message>
    <message>
        <source>Change the lender…</source>
        <translation>修改债权人…</translation>
    </message>
    <message>
        <source>Somebody else collects…</source>
        <translation>有别人来催收…</translation>
    </message>
    <message>
        <source>Company or person</source>
        <translation>公司或个人</translation>
    </message>
    <message>
        <source>In whose name</source>
        <translation>以谁的名义</translation>
    </message>
    <message>
        <source>The lender told me on</source>
        <translation>债权人告知我的日期</translation>
    </message>
    <message>
        <source>Mandate or notice of assignment</source>
        <translation>委托书或债权转让通知</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation type="unfinished">附上文件…</translation>
    </message>
    <message>
        <source>Its number or address, as it gave it</source>
        <translation>它自己报的电话或地址</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">备注</translation>
    </message>
    <message>
        <source>ends in {digits}</source>
        <translation>尾号 {digits}</translation>
    </message>
    <message>
        <source>contract {number}</source>
        <translation>合同 {number}</translation>
    </message>
    <message>
        <source>contract number not noted yet</source>
        <translation>合同编号还没有记</translation>
    </message>
    <message>
        <source>The lender has not told you of it, as far as is noted.</source>
        <translation>记录里没有债权人事先告知您的日期。</translation>
    </message>
    <message>
        <source>The lender told you on {day}.</source>
        <translation>债权人在{day}告知过您。</translation>
    </message>
    <message>
        <source>It has shown no paper that proves its authority.</source>
        <translation>它还没有出示证明其权限的文件。</translation>
    </message>
    <message>
        <source>Its authority: {document}.</source>
        <translation>权限证明：{document}。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished">修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">删除</translation>
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
        <source>If this is the whole bill, interest and charges are in it too. That will do to begin with, but interest is then reckoned on all of it; ask the lender for the parts when you can.</source>
        <translation>如果这里填的是账单总额，里面就还包含利息和费用。先这样填也可以，只是利息会按全额计算；方便的时候，请对方列出各项明细。</translation>
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
        <source>The parts of the lender&apos;s figures, added up.</source>
        <translation>债权人给出的各个部分相加。</translation>
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
        <source>Contacts</source>
        <translation>联系</translation>
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
    <name>DifferencesView</name>
    <message>
        <source>The exact difference between two</source>
        <translation>两份方案的确切差别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>复制（&amp;P）</translation>
    </message>
    <message>
        <source>Difference in all</source>
        <translation>总体差别</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished">差额</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished">相差天数</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Instalments that differ</source>
        <translation>不同的各期</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从（&amp;F）</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到（&amp;T）</translation>
    </message>
    <message>
        <source>They are in different currencies: no difference is formed.</source>
        <translation>两份方案币种不同，不计算差额。</translation>
    </message>
    <message>
        <source>{offer}: due</source>
        <translation>{offer}：还款日</translation>
    </message>
    <message>
        <source>{offer}: amount</source>
        <translation>{offer}：金额</translation>
    </message>
    <message>
        <source>{same} of {count} instalments are the same to the day and to the cent.</source>
        <translation>共 {count} 期，其中 {same} 期日期和金额完全相同。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished">合计</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation type="unfinished">期数</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished">请求减免</translation>
    </message>
    <message>
        <source>A month, at most</source>
        <translation type="unfinished">每月最多</translation>
    </message>
    <message>
        <source>Interest of the plan</source>
        <translation type="unfinished">分期利息</translation>
    </message>
    <message>
        <source>Total payable</source>
        <translation type="unfinished">还款总额</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>首个还款日</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation type="unfinished">最后一期</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation type="unfinished">{days} 天</translation>
    </message>
    <message>
        <source>Share of free capacity</source>
        <translation type="unfinished">占可还款能力</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished">{points} 个百分点</translation>
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
    <name>DocumentPicker</name>
    <message>
        <source>Find a document</source>
        <translation type="unfinished">查找材料</translation>
    </message>
    <message>
        <source>Attached documents</source>
        <translation>已附材料</translation>
    </message>
    <message>
        <source>{number}. {title} ({kind})</source>
        <translation type="unfinished">{number}. {title}（{kind}）</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择（&amp;C）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">取消</translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>另存一份（&amp;P）…</translation>
    </message>
    <message>
        <source>Find &amp;text…</source>
        <translation>查找文字（&amp;T）…</translation>
    </message>
    <message>
        <source>Blac&amp;k out…</source>
        <translation>遮盖（&amp;K）…</translation>
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
    <message>
        <source>Brin&amp;g back the list</source>
        <translation>显示列表（&amp;G）</translation>
    </message>
    <message>
        <source>Lar&amp;ge view</source>
        <translation>放大查看（&amp;G）</translation>
    </message>
    <message>
        <source>Show the f&amp;ile</source>
        <translation>查看原文件（&amp;I）</translation>
    </message>
    <message>
        <source>F&amp;igures</source>
        <translation>查看统计（&amp;I）</translation>
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
    <name>DocumentsPage</name>
    <message>
        <source>&amp;Attach files…</source>
        <translation>附上文件（&amp;A）…</translation>
    </message>
    <message>
        <source>List onl&amp;y</source>
        <translation>只看列表（&amp;Y）</translation>
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
    <name>DocumentsTable</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished">材料</translation>
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
    <name>DuringPage</name>
    <message>
        <source>What I ask, what not to pro&amp;mise</source>
        <translation>我请求什么，不要答应什么（&amp;M）</translation>
    </message>
    <message>
        <source>&amp;Stop the timer</source>
        <translation>停止（&amp;S）</translation>
    </message>
    <message>
        <source>&amp;Start the timer</source>
        <translation>开始（&amp;S）</translation>
    </message>
    <message>
        <source>How long the call has lasted</source>
        <translation>已通话多久</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>接听人</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Number of the recording</source>
        <translation>录音编号</translation>
    </message>
    <message>
        <source>What they say, in their words</source>
        <translation>对方原话</translation>
    </message>
    <message>
        <source>Press what you hear</source>
        <translation>听到什么，按什么</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下来</translation>
    </message>
    <message>
        <source>Wh&amp;o it is</source>
        <translation>接听人（&amp;O）</translation>
    </message>
    <message>
        <source>Staff n&amp;umber</source>
        <translation>工号（&amp;U）</translation>
    </message>
    <message>
        <source>Tic&amp;ket number</source>
        <translation>工单号（&amp;K）</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>录音（&amp;R）</translation>
    </message>
    <message>
        <source>&amp;Number of the recording</source>
        <translation>录音编号（&amp;N）</translation>
    </message>
    <message>
        <source>What they say, &amp;in their words</source>
        <translation>对方原话（&amp;I）</translation>
    </message>
    <message>
        <source>Ask: “Please record this call and keep the recording. What is its number?” What is only said is hard to show later.</source>
        <translation>请问一句：“这次通话请录音并保留，录音编号是多少？”口头说的，事后不容易证明。</translation>
    </message>
    <message>
        <source>&amp;Asked</source>
        <translation>已经问了（&amp;A）</translation>
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
    <name>EntryForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不记</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>Attach a file…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Choose an attached one…</source>
        <translation>从已附材料中选…</translation>
    </message>
    <message>
        <source>Does not apply…</source>
        <translation>不需要…</translation>
    </message>
    <message>
        <source>It applies after all</source>
        <translation>还是需要</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>How to get it</source>
        <translation>怎样取得</translation>
    </message>
    <message>
        <source>Would help</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>为什么不需要</translation>
    </message>
    <message>
        <source>Why, in a few words (may stay empty)</source>
        <translation>简单写一下原因（可以不填）</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>再想想</translation>
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
        <source>{cause}: {papers}</source>
        <translation>{cause}：{papers}</translation>
    </message>
    <message>
        <source>What shows what happened; choose it on the Situation page for advice</source>
        <translation>能说明发生了什么的材料（在“收支与欠款”页选好原因，这里会给出建议）</translation>
    </message>
</context>
<context>
    <name>EvidenceTab</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>要准备的材料</translation>
    </message>
    <message>
        <source>For the lender</source>
        <translation>给对方的材料</translation>
    </message>
</context>
<context>
    <name>ExceptionForm</name>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">无</translation>
    </message>
    <message>
        <source>Months of grace</source>
        <translation>宽限月数</translation>
    </message>
    <message>
        <source>Reason for the exception</source>
        <translation>例外的理由</translation>
    </message>
    <message>
        <source>&amp;Keep this</source>
        <translation>就这样定（&amp;K）</translation>
    </message>
    <message>
        <source>Exception for {case}</source>
        <translation>{case}：例外安排</translation>
    </message>
    <message>
        <source>As the plan &amp;works it out</source>
        <translation>按计划计算（&amp;W）</translation>
    </message>
    <message>
        <source>Fi&amp;x the instalments</source>
        <translation>自己定期数（&amp;X）</translation>
    </message>
    <message>
        <source>&amp;Leave it out of the plan</source>
        <translation>不排进计划（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Instalments</source>
        <translation type="unfinished">期数（&amp;I）</translation>
    </message>
    <message>
        <source>Months of &amp;grace</source>
        <translation>宽限月数（&amp;G）</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由（&amp;R）</translation>
    </message>
</context>
<context>
    <name>ExhibitList</name>
    <message>
        <source>Documents for the lender</source>
        <translation>给对方的材料</translation>
    </message>
</context>
<context>
    <name>ExhibitsModel</name>
    <message>
        <source>Document</source>
        <translation type="unfinished">材料</translation>
    </message>
    <message>
        <source>Belongs to the debt with {owner}</source>
        <translation type="unfinished">属于{owner}的债务</translation>
    </message>
    <message>
        <source>Not clear which debt it is about</source>
        <translation type="unfinished">不清楚与哪笔债务有关</translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished">、</translation>
    </message>
    <message>
        <source>Names {lenders}</source>
        <translation type="unfinished">出现{lenders}</translation>
    </message>
    <message>
        <source>you agreed</source>
        <translation type="unfinished">您已同意放入</translation>
    </message>
    <message>
        <source>A redacted copy exists: no. {number}</source>
        <translation type="unfinished">已有涂黑副本：第 {number} 号</translation>
    </message>
    <message>
        <source>Locked, or no kind of file that can be printed</source>
        <translation type="unfinished">有密码，或是无法打印的文件</translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished">；</translation>
    </message>
    <message>
        <source>Redacted copy</source>
        <translation type="unfinished">涂黑副本</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
</context>
<context>
    <name>FallbacksCard</name>
    <message>
        <source>Private fallbacks: never printed</source>
        <translation>自留的备选方案：绝不打印</translation>
    </message>
    <message>
        <source>What you would settle for, the best first. Only you see this list.</source>
        <translation>您还能接受的方案，最好的排在最前。只有您能看到。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation type="unfinished">申请事项</translation>
    </message>
    <message>
        <source>A month</source>
        <translation type="unfinished">每月</translation>
    </message>
    <message>
        <source>Total payable</source>
        <translation type="unfinished">还款总额</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation type="unfinished">最后一期</translation>
    </message>
    <message>
        <source>Private fallbacks</source>
        <translation>自留的备选方案</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>M&amp;ake it a draft</source>
        <translation>改回草稿（&amp;A）</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>how?</source>
        <translation type="unfinished">怎么算的？</translation>
    </message>
    <message>
        <source>How {what} came about</source>
        <translation type="unfinished">{what}：怎么算的</translation>
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
    <name>FilterBar</name>
    <message>
        <source>Account</source>
        <translation type="unfinished">账户</translation>
    </message>
    <message>
        <source>Find lines</source>
        <translation>查找明细</translation>
    </message>
    <message>
        <source>By other side, description, amount or date</source>
        <translation>按对方、说明、金额或日期查找</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Every meaning</source>
        <translation>全部含义</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>您改过的</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>全部月份</translation>
    </message>
    <message>
        <source>All accounts together</source>
        <translation>全部账户合计</translation>
    </message>
    <message>
        <source>All accounts in {currency}</source>
        <translation>全部{currency}账户</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>在这份材料中查找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>结束查找（Esc）</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>FirstBalance</name>
    <message>
        <source>No proposal yet: what is owed?</source>
        <translation>还没有方案：先填一下欠款</translation>
    </message>
    <message>
        <source>As the lender states it, in the app, on the bill or by telephone. What you do not know stays empty; everything can be changed later.</source>
        <translation>按对方给出的数字填写，可看手机应用、账单或打电话询问。不清楚的可以留空，以后都能改。</translation>
    </message>
    <message>
        <source>Day of these figures</source>
        <translation type="unfinished">以上数字的日期</translation>
    </message>
    <message>
        <source>D&amp;raft a first proposal</source>
        <translation>拟第一份方案（&amp;R）</translation>
    </message>
    <message>
        <source>&amp;Day of these figures</source>
        <translation type="unfinished">以上数字的日期（&amp;D）</translation>
    </message>
    <message>
        <source>Enter the day on which the lender&apos;s figures were read.</source>
        <translation>请填写查到这些数字的日期。</translation>
    </message>
    <message>
        <source>Enter what is owed; the principal at least.</source>
        <translation>请填写欠款，至少填写本金。</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Page {page}, row {row}</source>
        <translation>第 {page} 页第 {row} 行</translation>
    </message>
    <message>
        <source>{field}: {text}</source>
        <translation>{field}：{text}</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>The first {count} places. Type more to narrow it.</source>
        <translation>先列出前 {count} 处，再多输入几个字可以缩小范围。</translation>
    </message>
    <message>
        <source>Places found: {count}. Enter opens one.</source>
        <translation>找到 {count} 处，按回车打开。</translation>
    </message>
</context>
<context>
    <name>GoalChoice</name>
    <message>
        <source>What should the plan do best?</source>
        <translation>您最看重什么？</translation>
    </message>
    <message>
        <source>&amp;Fair to all</source>
        <translation>公平（&amp;F）</translation>
    </message>
    <message>
        <source>Each debt gets about that share of the monthly money that it has of the principal: easy to explain to every lender.</source>
        <translation>每笔债务分到的钱，与它占本金的比例大致相当，对每一家都说得清楚。</translation>
    </message>
    <message>
        <source>&amp;Shortest</source>
        <translation>最快还清（&amp;S）</translation>
    </message>
    <message>
        <source>The last debt is paid as early as possible, then the others too.</source>
        <translation>让最后一笔债务尽早还清，其余各笔也尽量提前。</translation>
    </message>
    <message>
        <source>C&amp;heapest</source>
        <translation>总额最少（&amp;H）</translation>
    </message>
    <message>
        <source>All instalments together come to as little as possible. It differs from the shortest only where a plan bears interest.</source>
        <translation>让各期合计最少。只有计划期间计息时，才会与“最快还清”不同。</translation>
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
    <name>HelpersDialog</name>
    <message>
        <source>Who can help</source>
        <translation>可以找谁帮忙</translation>
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
    <name>HowPopup</name>
    <message>
        <source>show source</source>
        <translation>查看依据</translation>
    </message>
    <message>
        <source>Show the source of {what}</source>
        <translation>查看“{what}”的依据</translation>
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
    <name>InstalmentChart</name>
    <message>
        <source>Instalments by month, against what is free each month</source>
        <translation>每月还款与每月可还款能力的对照图</translation>
    </message>
    <message>
        <source>free each month</source>
        <translation>每月可还款能力</translation>
    </message>
    <message>
        <source>more than there is</source>
        <translation>超出能力的部分</translation>
    </message>
    <message>
        <source>{name}: {first} – {last}, at most {heaviest} a month.</source>
        <translation>{name}：{first}至{last}，每月最多 {heaviest}。</translation>
    </message>
    <message>
        <source>{name}: {first}, {heaviest}.</source>
        <translation>{name}：{first}，{heaviest}。</translation>
    </message>
    <message>
        <source>{plan} {fit}</source>
        <translation>{plan}{fit}</translation>
    </message>
    <message>
        <source>{name}: in {currency}, so it is not drawn beside what is in yuan.</source>
        <translation>{name}：以{currency}计，未与人民币的方案画在一起。</translation>
    </message>
    <message>
        <source>{name}: in {currency}, so it is not drawn here.</source>
        <translation>{name}：以{currency}计，未画在这里。</translation>
    </message>
    <message>
        <source>No month takes more than is free.</source>
        <translation>每个月都在可还款能力之内。</translation>
    </message>
    <message>
        <source>In {count} of {months} months it takes more than is free, first in {first}, by {most} at most.</source>
        <translation>{months} 个月中有 {count} 个月超出可还款能力，最早是{first}，最多超出 {most}。</translation>
    </message>
    <message>
        <source>In {count} of {months} months it takes more than is free, first in {first}; {most} is missing at most, with what the month lacks already.</source>
        <translation>{months} 个月中有 {count} 个月超出可还款能力，最早是{first}；连同当月原本的缺口，最多缺 {most}。</translation>
    </message>
    <message>
        <source>Point at a month to see its figures, or walk with the arrow keys.</source>
        <translation>把鼠标移到某个月上，或用方向键移动，可查看当月的数字。</translation>
    </message>
    <message>
        <source>{first} – {last}, the heaviest month</source>
        <translation>{first}至{last}中最重的一个月</translation>
    </message>
    <message>
        <source>{name} {amount} ({gap} missing)</source>
        <translation>{name} {amount}（缺 {gap}）</translation>
    </message>
    <message>
        <source>{name} {amount}</source>
        <translation>{name} {amount}</translation>
    </message>
    <message>
        <source>free {amount}</source>
        <translation>可还 {amount}</translation>
    </message>
    <message>
        <source>{month}: {figures}</source>
        <translation>{month}：{figures}</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>The talk is kept</source>
        <translation>这次联系已记下</translation>
    </message>
    <message>
        <source>Draft the &amp;letter that confirms it…</source>
        <translation>起草确认函（&amp;L）…</translation>
    </message>
    <message>
        <source>A&amp;nother call</source>
        <translation>再打一个电话（&amp;N）</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭（&amp;C）</translation>
    </message>
    <message>
        <source>It stands among the talks. Ask again on {day}; the overview reminds you.</source>
        <translation>已列入联系记录。{day}再问一次，总览里会提醒您。</translation>
    </message>
    <message>
        <source>What was only said is easily remembered differently. A short letter tells them what you understood and asks them to correct it; nothing is sent before you say so.</source>
        <translation>口头说的，双方容易记得不一样。写一封短信函，把您的理解告诉对方，请对方更正；您不点头，什么都不会发出去。</translation>
    </message>
</context>
<context>
    <name>LateJudgment</name>
    <message>
        <source>After a court&apos;s &amp;judgment</source>
        <translation>法院判决之后（&amp;J）</translation>
    </message>
    <message>
        <source>Judgment&apos;s money unpaid</source>
        <translation>判决确定、还没有付的金额</translation>
    </message>
    <message>
        <source>It was to be paid by</source>
        <translation>判决要求付清的日期</translation>
    </message>
    <message>
        <source>Added for delay up to today</source>
        <translation>截至今天，迟延履行加付的金额</translation>
    </message>
    <message>
        <source>Enter it without the ordinary interest in it.</source>
        <translation>填写时不含一般利息。</translation>
    </message>
    <message>
        <source>Days since then</source>
        <translation>已过天数</translation>
    </message>
    <message>
        <source>0.0175% a day on the unpaid sum, without interest on interest.</source>
        <translation>每天按未付金额的 0.0175% 计算，不计复利。</translation>
    </message>
</context>
<context>
    <name>LawCardView</name>
    <message>
        <source>Copy this card</source>
        <translation>复制这张卡片</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>LawFold</name>
    <message>
        <source>What the law says here ({count})</source>
        <translation>相关规定（{count}）</translation>
    </message>
</context>
<context>
    <name>LenderOfferDialog</name>
    <message>
        <source>The lender&apos;s offer</source>
        <translation>对方方案</translation>
    </message>
    <message>
        <source>Day it came</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>收到方式</translation>
    </message>
    <message>
        <source>Name or staff number</source>
        <translation type="unfinished">姓名或工号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Which offer of yours it answers</source>
        <translation>答复您的哪一份方案</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>your offer {number}</source>
        <translation>您的方案 {number}</translation>
    </message>
    <message>
        <source>How you write it down</source>
        <translation>怎样记录</translation>
    </message>
    <message>
        <source>as your offer {number}, but…</source>
        <translation>与您的方案 {number} 相同，但是…</translation>
    </message>
    <message>
        <source>the amounts as they stated them</source>
        <translation>按对方说的金额逐期填写</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation type="unfinished">取消（&amp;L）</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录（&amp;R）</translation>
    </message>
    <message>
        <source>Da&amp;y it came</source>
        <translation>收到日期（&amp;Y）</translation>
    </message>
    <message>
        <source>Ho&amp;w</source>
        <translation>方式（&amp;W）</translation>
    </message>
    <message>
        <source>Who (name or staff n&amp;umber)</source>
        <translation>对方（姓名或工号）（&amp;U）</translation>
    </message>
    <message>
        <source>&amp;Valid until</source>
        <translation>有效期至（&amp;V）</translation>
    </message>
    <message>
        <source>It &amp;answers</source>
        <translation>答复的是（&amp;A）</translation>
    </message>
    <message>
        <source>Write it d&amp;own</source>
        <translation>记录方式（&amp;O）</translation>
    </message>
    <message>
        <source>{count} instalments, at most {largest}, together {total}</source>
        <translation>共 {count} 期，每期最多 {largest}，合计 {total}</translation>
    </message>
    <message>
        <source>Enter the day on which it came.</source>
        <translation>请填写收到的日期。</translation>
    </message>
</context>
<context>
    <name>LendersBill</name>
    <message>
        <source>A later bill, if yo&amp;u have one</source>
        <translation>后来的账单，如果有的话（&amp;U）</translation>
    </message>
    <message>
        <source>Total on the bill</source>
        <translation>账单总额</translation>
    </message>
    <message>
        <source>Day of the bill</source>
        <translation>账单日期</translation>
    </message>
    <message>
        <source>Computed for that day</source>
        <translation>当天的推算金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished">差额</translation>
    </message>
    <message>
        <source>The bill&apos;s total less the computed balance of the same day.</source>
        <translation>账单总额减去同一天推算出的欠款。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有差额</translation>
    </message>
    <message>
        <source>the bill is {amount} higher</source>
        <translation>账单多 {amount}</translation>
    </message>
    <message>
        <source>the bill is {amount} lower</source>
        <translation>账单少 {amount}</translation>
    </message>
    <message>
        <source>The bill and the computed figure agree.</source>
        <translation>账单与推算结果一致。</translation>
    </message>
    <message>
        <source>The contract&apos;s rate is not known here, so the computed figure holds no interest since then. Both figures stay as they are.</source>
        <translation>这里还不知道合同利率，推算的金额没有加上此后的利息。两个数字都会原样保留。</translation>
    </message>
    <message>
        <source>Both figures stay as they are. The bill may hold a fee, a penalty or another way of counting. Ask the lender for a breakdown by principal, interest, penalty and fees before you agree to a sum.</source>
        <translation>两个数字都会原样保留。账单里可能有一笔费用、罚息，或者算法不同。在认可金额之前，请对方按本金、利息、罚息及违约金、其他费用列出明细。</translation>
    </message>
    <message>
        <source>Both figures stay as they are. A payment or a reduction may be missing here. Ask the lender for a breakdown, so that nothing comes up later.</source>
        <translation>两个数字都会原样保留。可能有一笔还款或减免没有记在这里。请对方列出明细，免得日后再有出入。</translation>
    </message>
    <message>
        <source>Enter both the total and its day; then they are compared.</source>
        <translation>总额和日期都填好后，就会与推算结果比较。</translation>
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
        <source>Sh&amp;ow the survival test</source>
        <translation>查看抗压测试（&amp;O）</translation>
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
        <source>Offer {number} is marked as sent; its letter is kept exactly as it is.</source>
        <translation>方案 {number} 已标记为发出，信函原样留存。</translation>
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
        <source>Before you write: an old or disputed debt</source>
        <translation>写信之前请留意：这笔欠款拖得较久，或者您有异议</translation>
    </message>
    <message>
        <source>According to your entries a payment was first missed on {day}, more than three years ago.</source>
        <translation>按您填写的情况，首次逾期是在{day}，距今已超过三年。</translation>
    </message>
    <message>
        <source>You noted that you do not accept this about the debt: “{what}”</source>
        <translation>您记下过对这笔欠款的异议：“{what}”</translation>
    </message>
    <message>
        <source>This letter acknowledges the debt and offers to pay. Read what that can mean, and ask for advice first if you are not sure. You decide.</source>
        <translation>这封信承认欠款并表示愿意偿还。请先看看这可能意味着什么，拿不准就先咨询；写不写由您自己决定。</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Limits and exceptions</source>
        <translation>限制与例外</translation>
    </message>
    <message>
        <source>The most that each lender is thought to accept, the pay day, and the yearly rate during the plan (0% asks for a plan without interest). Enter or F2 edits a cell.</source>
        <translation>估计每家最多能接受的期数和宽限月数、每月还款日，以及计划期间的年利率（0% 表示请求免息）。按回车或 F2 修改单元格。</translation>
    </message>
    <message>
        <source>Limits of each case</source>
        <translation>各案件的限制</translation>
    </message>
</context>
<context>
    <name>LimitsModel</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Most instalments</source>
        <translation>最多期数</translation>
    </message>
    <message>
        <source>Most months of grace</source>
        <translation>最多宽限月数</translation>
    </message>
    <message>
        <source>Pay day</source>
        <translation>每月还款日</translation>
    </message>
    <message>
        <source>Rate a year</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不排进计划</translation>
    </message>
    <message>
        <source>{parts} instalments after {grace} months of grace</source>
        <translation>宽限 {grace} 个月后分 {parts} 期</translation>
    </message>
    <message>
        <source>{parts} instalments</source>
        <translation>分 {parts} 期</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Each instalment</source>
        <translation>每期应还</translation>
    </message>
    <message>
        <source>First and last date</source>
        <translation>首期与末期</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Share of the pot in its first month</source>
        <translation>首期占当月可用金额</translation>
    </message>
    <message>
        <source>Share of principal</source>
        <translation>占本金合计</translation>
    </message>
    <message>
        <source>Asks for: {what}</source>
        <translation>请求：{what}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>{amount} a month</source>
        <translation>每月 {amount}</translation>
    </message>
    <message>
        <source>&amp;Show the source</source>
        <translation>查看依据（&amp;S）</translation>
    </message>
    <message>
        <source>&amp;Give a source…</source>
        <translation>指明依据（&amp;G）…</translation>
    </message>
    <message>
        <source>No &amp;document: self-declared</source>
        <translation>不附材料，按本人申报（&amp;D）</translation>
    </message>
    <message>
        <source>&amp;Remove the line</source>
        <translation>删除这一项（&amp;R）</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished">对方</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>In</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished">账户</translation>
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
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Click or press F4: see it, or say which document shows the figure.</source>
        <translation>点击或按 F4：查看依据，或指明哪份材料能证明这个数字。</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines</source>
        <translation>流水明细</translation>
    </message>
    <message>
        <source>Copying {count} lines…</source>
        <translation>正在复制 {count} 笔…</translation>
    </message>
    <message>
        <source>Copied {count} lines.</source>
        <translation>已复制 {count} 笔。</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Talks</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Note a ta&amp;lk…</source>
        <translation>记一次联系（&amp;L）…</translation>
    </message>
    <message>
        <source>Find a talk</source>
        <translation>查找联系记录</translation>
    </message>
    <message>
        <source>Find a talk: a name, a ticket, a word</source>
        <translation>查找：称呼、工单号或一句话</translation>
    </message>
    <message>
        <source>Talks, the newest first</source>
        <translation>联系记录，最近的在前</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished">还有多久</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">方式</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>No talk holds these words.</source>
        <translation>没有含这些字的记录。</translation>
    </message>
    <message>
        <source>Nothing is noted yet. Note every call and message, also the ones that led nowhere: who, when, what was said. Later this is what you can rely on.</source>
        <translation>还没有记录。每个电话、每条消息都记一笔，没结果的也记：谁、什么时候、说了什么。以后说起来，靠的就是这些。</translation>
    </message>
</context>
<context>
    <name>LprForm</name>
    <message>
        <source>Enter a newer LPR…</source>
        <translation>录入更新的 LPR…</translation>
    </message>
    <message>
        <source>1-year LPR</source>
        <translation>1 年期 LPR</translation>
    </message>
    <message>
        <source>5-year LPR</source>
        <translation>5 年期以上 LPR</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Save LPR</source>
        <translation>保存 LPR</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Latest LPR known here, from {day}: {one} for one year, {five} for five.</source>
        <translation>本程序已知的最新 LPR（{day}起）：1 年期 {one}，5 年期以上 {five}。</translation>
    </message>
    <message>
        <source>It may have changed since; please confirm it where it is published.</source>
        <translation>此后可能已有调整，请以官方公布的为准，核对一下。</translation>
    </message>
    <message>
        <source>Entered by you, from {day}: {one} and {five}</source>
        <translation>您录入的（{day}起）：1 年期 {one}，5 年期以上 {five}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the LPR of {day}</source>
        <translation>删除{day}的 LPR</translation>
    </message>
    <message>
        <source>Enter the rate.</source>
        <translation>请填写利率。</translation>
    </message>
    <message>
        <source>Enter the day.</source>
        <translation type="unfinished">请填写日期。</translation>
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
    <name>MappingDialog</name>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Row with the columns&apos; names</source>
        <translation>列名所在的行</translation>
    </message>
    <message>
        <source>This is a table that the program does not know yet. Say once what its columns mean; it will be remembered for every table with the same columns.</source>
        <translation>本程序还不认识这张表格。请说明一次各列的含义；以后遇到列名相同的表格，都会照此读取。</translation>
    </message>
    <message>
        <source>You explained this table before. What you change here holds for every table with the same columns.</source>
        <translation>这张表格您以前说明过。在这里改动后，列名相同的表格都会照新的读取。</translation>
    </message>
    <message>
        <source>row {row}: {names}</source>
        <translation>第 {row} 行：{names}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished">保存（&amp;S）</translation>
    </message>
    <message>
        <source>&amp;Forget this table</source>
        <translation>不再记住这张表格（&amp;F）</translation>
    </message>
</context>
<context>
    <name>MappingPreview</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>In</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished">对方</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>The first lines as they are read</source>
        <translation>前面几行读出来是这样</translation>
    </message>
    <message>
        <source>{currency}: in {count_in} ({sum_in}), out {count_out} ({sum_out})</source>
        <translation>{currency}：收入 {count_in} 笔（{sum_in}），支出 {count_out} 笔（{sum_out}）</translation>
    </message>
    <message>
        <source>⚠ The balance does not go on at {count} rows, first at row {row}.</source>
        <translation>⚠ 有 {count} 处余额接不上，最早在第 {row} 行。</translation>
    </message>
    <message>
        <source>✓ Each balance follows from the one before it.</source>
        <translation>✓ 每一行的余额都与上一行接得上。</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>第 {row} 行：{why}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 行</translation>
    </message>
    <message>
        <source>Rows that are no payments: {count}</source>
        <translation>不算收支的行：{count}</translation>
    </message>
</context>
<context>
    <name>MaterialsPart</name>
    <message>
        <source>Papers they asked for, one a line</source>
        <translation>对方要的材料，每行一份</translation>
    </message>
    <message>
        <source>Papers wanted by</source>
        <translation>材料最晚哪天要</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation type="unfinished">最晚哪天交</translation>
    </message>
</context>
<context>
    <name>MeaningMenu</name>
    <message>
        <source>This line means:</source>
        <translation>这一笔是：</translation>
    </message>
    <message>
        <source>These {count} lines mean:</source>
        <translation>这 {count} 笔是：</translation>
    </message>
    <message>
        <source>At most {count} lines at once can be changed.</source>
        <translation>一次最多改 {count} 笔。</translation>
    </message>
    <message>
        <source>All payments &amp;to “{payee}” mean</source>
        <translation>付给“{payee}”的每一笔（&amp;T）</translation>
    </message>
    <message>
        <source>All payments &amp;from “{payee}” mean</source>
        <translation>来自“{payee}”的每一笔（&amp;F）</translation>
    </message>
    <message>
        <source>&amp;0  As the rules say</source>
        <translation>&amp;0  恢复按规则判断</translation>
    </message>
    <message>
        <source>Meaning changed, lines: {count}.</source>
        <translation>已改 {count} 笔的含义。</translation>
    </message>
    <message>
        <source>Meaning changed of all lines of “{payee}”.</source>
        <translation>已改“{payee}”每一笔的含义。</translation>
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
    <name>MonthlyHow</name>
    <message>
        <source>Covered balance</source>
        <translation type="unfinished">所涉余额</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation type="unfinished">需偿还</translation>
    </message>
    <message>
        <source>of which principal</source>
        <translation type="unfinished">其中本金</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation type="unfinished">期数</translation>
    </message>
    <message>
        <source>The payment</source>
        <translation type="unfinished">应还金额</translation>
    </message>
    <message>
        <source>One payment cannot come out of one month&apos;s income: it is divided by the whole months until it is due, rounded up to the cent.</source>
        <translation>一次还清的钱不可能全靠一个月的收入，因此按到期前的整月数平摊，向上取到分。</translation>
    </message>
    <message>
        <source>Whole months until then</source>
        <translation type="unfinished">到期前的整月数</translation>
    </message>
    <message>
        <source>To put aside a month</source>
        <translation type="unfinished">每月需预留</translation>
    </message>
    <message>
        <source>of which interest: {principal} × {rate} × {days} days ÷ 365</source>
        <translation>其中利息：{principal} × {rate} × {days} 天 ÷ 365</translation>
    </message>
    <message>
        <source>The amounts are as they were stated. What they come to beyond what is to be paid counts as interest of the plan, spread along the amounts.</source>
        <translation>各期金额按约定。合计超出需偿还的部分算作分期利息，按各期金额的比例分摊。</translation>
    </message>
    <message>
        <source>To be paid ÷ number of instalments, rounded to the cent; the last instalment takes the remainder.</source>
        <translation>需偿还的金额 ÷ 期数，四舍五入到分；尾差计入最后一期。</translation>
    </message>
    <message>
        <source>Principal ÷ number of instalments, plus each period&apos;s interest on the principal still owed ({period}), plus the part of earlier interest and charges.</source>
        <translation>本金 ÷ 期数，加上各期按剩余本金计算的利息（{period}），再加上分摊的原有利息和费用。</translation>
    </message>
    <message>
        <source>The level payment with which the principal is cleared by the last date, each period bearing interest on what is still owed ({period}), plus the part of earlier interest and charges.</source>
        <translation>每期还同样的金额，各期按剩余本金计息（{period}），到最后一期正好还清本金；再加上分摊的原有利息和费用。</translation>
    </message>
    <message>
        <source>For the first {first} instalments principal × r; then principal × r ÷ (1 − (1 + r)⁻ⁿ), with {period} and n = {count}; plus the part of earlier interest and charges.</source>
        <translation>前 {first} 期：本金 × r；之后：本金 × r ÷ (1 − (1 + r)⁻ⁿ)，其中 {period}，n = {count}；再加上分摊的原有利息和费用。</translation>
    </message>
    <message>
        <source>Principal × r ÷ (1 − (1 + r)⁻ⁿ), with {period} and n = {count}, plus the part of earlier interest and charges.</source>
        <translation>本金 × r ÷ (1 − (1 + r)⁻ⁿ)，其中 {period}，n = {count}；再加上分摊的原有利息和费用。</translation>
    </message>
    <message>
        <source>The first instalments count as 1, and after every {every} each counts {percent} more than before; what is to be paid is cut in proportion. The last instalment takes the remainder.</source>
        <translation>最初几期算作 1 份，每过 {every} 期，每期比之前多 {percent}；需偿还的金额按份数分配，尾差计入最后一期。</translation>
    </message>
    <message>
        <source>After every {every} instalments each is {percent} higher than before; the first is chosen so that all together clear the principal, each period bearing interest on what is still owed ({period}); plus the part of earlier interest and charges.</source>
        <translation>每过 {every} 期，每期比之前多 {percent}；第一期的金额这样确定：各期按剩余本金计息（{period}），全部还完正好还清本金；再加上分摊的原有利息和费用。</translation>
    </message>
    <message>
        <source>{rate} × its days ÷ 365</source>
        <translation>{rate} × 当期天数 ÷ 365</translation>
    </message>
    <message>
        <source>r = {rate} ÷ 12 = {period}%</source>
        <translation>r = {rate} ÷ 12 = {period}%</translation>
    </message>
    <message>
        <source>r = {rate} × {days} ÷ 365 = {period}%</source>
        <translation>r = {rate} × {days} ÷ 365 = {period}%</translation>
    </message>
    <message>
        <source>The last instalments count as</source>
        <translation>最后几期的份数</translation>
    </message>
    <message>
        <source>{to_pay} ÷ {weights} (all together) = 1 part</source>
        <translation>{to_pay} ÷ {weights}（总份数）= 1 份</translation>
    </message>
    <message>
        <source>Level payment by this formula</source>
        <translation>按此公式算出的每期</translation>
    </message>
    <message>
        <source>Grace, spread evenly: {principal} × {rate} ÷ 12 × {months} months</source>
        <translation>宽限期利息，平均分摊：{principal} × {rate} ÷ 12 × {months} 个月</translation>
    </message>
    <message>
        <source>Heaviest month {month}, instalment {number}: principal</source>
        <translation>还款最多的月份 {month}，第 {number} 期：本金</translation>
    </message>
    <message>
        <source>Heaviest month {month}, instalments {first}–{last}: principal</source>
        <translation>还款最多的月份 {month}，第 {first}–{last} 期：本金</translation>
    </message>
    <message>
        <source>Interest of the plan</source>
        <translation type="unfinished">分期利息</translation>
    </message>
    <message>
        <source>Earlier interest and charges</source>
        <translation type="unfinished">原有利息和费用</translation>
    </message>
    <message>
        <source>Heaviest month</source>
        <translation>还款最多的月份</translation>
    </message>
</context>
<context>
    <name>MonthsCard</name>
    <message>
        <source>Month by month</source>
        <translation>逐月情况</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>What the month holds for these debts</source>
        <translation>当月可用于这些债务的金额</translation>
    </message>
    <message>
        <source>− What falls due under the plan</source>
        <translation>− 计划中当月应还</translation>
    </message>
    <message>
        <source>= What remains</source>
        <translation>= 还剩</translation>
    </message>
    <message>
        <source>All months as a table</source>
        <translation>全部月份列表</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>本计划</translation>
    </message>
    <message>
        <source>The pot of every month</source>
        <translation>每个月的可用金额</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">月份</translation>
    </message>
    <message>
        <source>− {what}</source>
        <translation type="unfinished">− {what}</translation>
    </message>
    <message>
        <source>− Reserve</source>
        <translation>− 每月预留</translation>
    </message>
    <message>
        <source>− Agreed</source>
        <translation>− 已约定分期</translation>
    </message>
    <message>
        <source>= Pot</source>
        <translation>= 可用</translation>
    </message>
    <message>
        <source>− Plan</source>
        <translation>− 计划应还</translation>
    </message>
    <message>
        <source>= Remains</source>
        <translation>= 还剩</translation>
    </message>
</context>
<context>
    <name>MonthsChart</name>
    <message>
        <source>Earlier and later months</source>
        <translation>更早、更晚的月份</translation>
    </message>
</context>
<context>
    <name>MonthsPart</name>
    <message>
        <source>Income and living costs of each month</source>
        <translation>每月的收入和生活支出</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">月份</translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished">收入</translation>
    </message>
    <message>
        <source>Living costs</source>
        <translation>生活支出</translation>
    </message>
    <message>
        <source>Complete?</source>
        <translation>是否完整</translation>
    </message>
    <message>
        <source>As a &amp;table</source>
        <translation>列成表（&amp;T）</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>living costs</source>
        <translation>生活支出</translation>
    </message>
    <message>
        <source>hatched: incomplete</source>
        <translation>斜线：月份不完整</translation>
    </message>
    <message>
        <source>Click a month, or walk with the arrow keys, to see its lines.</source>
        <translation>点一个月，或用左右方向键选择，就能看到那个月的明细。</translation>
    </message>
    <message>
        <source>{months}: income {income} · living costs {living} · {complete}</source>
        <translation>{months}：收入 {income} · 生活支出 {living} · {complete}</translation>
    </message>
    <message>
        <source>{count} more months like it</source>
        <translation>另有 {count} 个月也是这样</translation>
    </message>
    <message>
        <source>{incomplete}: {accounts} not wholly covered</source>
        <translation>{incomplete}：{accounts}的流水没有覆盖整月</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>MoreAboutDebt</name>
    <message>
        <source>More a&amp;bout this debt</source>
        <translation>这笔债务的更多情况（&amp;B）</translation>
    </message>
    <message>
        <source>Penalty rate a year, on top</source>
        <translation>罚息年利率（在利率之外另加）</translation>
    </message>
    <message>
        <source>A year has</source>
        <translation>一年按</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天计息</translation>
    </message>
    <message>
        <source>Interest on interest</source>
        <translation>复利</translation>
    </message>
    <message>
        <source>Payment order in the contract</source>
        <translation>合同约定的抵扣顺序</translation>
    </message>
    <message>
        <source>Payment order agreed later</source>
        <translation>后来商定的抵扣顺序</translation>
    </message>
    <message>
        <source>A pledge or mortgage stands behind it</source>
        <translation>有抵押或质押担保</translation>
    </message>
    <message>
        <source>Nothing is said</source>
        <translation>没有约定</translation>
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
    <name>NoOffers</name>
    <message>
        <source>No proposal yet</source>
        <translation type="unfinished">还没有方案</translation>
    </message>
    <message>
        <source>A proposal says what you can pay, and from when. The program works out a first draft from the balance and your budget; you then change whatever you like.</source>
        <translation type="unfinished">方案写明您能还多少、从什么时候开始还。程序会根据欠款余额和家庭收支先拟一份草稿，您再随意修改。</translation>
    </message>
    <message>
        <source>D&amp;raft a first proposal</source>
        <translation type="unfinished">拟第一份方案（&amp;R）</translation>
    </message>
    <message>
        <source>Record an offer that they &amp;made…</source>
        <translation>记录对方先提出的方案（&amp;M）…</translation>
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
    <name>NoticesModel</name>
    <message>
        <source>Document</source>
        <translation type="unfinished">材料</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>情况</translation>
    </message>
</context>
<context>
    <name>OfferEditor</name>
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
        <source>Keep as fall&amp;back</source>
        <translation>留作备选（&amp;B）</translation>
    </message>
    <message>
        <source>Keep it to yourself: it is never printed or sent.</source>
        <translation>只留给自己：绝不打印，也不寄出。</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>复制（&amp;I）</translation>
    </message>
    <message>
        <source>&amp;Delete draft</source>
        <translation>删除草稿（&amp;D）</translation>
    </message>
    <message>
        <source>Covers the balance of {day} less payments recorded since: {paid}. What interest has been added since then, the lender can tell.</source>
        <translation>方案所涵盖的是{day}的欠款，已扣除此后记录的还款 {paid}。此后新增的利息，以对方提供的数字为准。</translation>
    </message>
    <message>
        <source>Since {day}, the day of this balance, you have paid {paid}, which it does not contain. {amount} of it is still owed.</source>
        <translation>这份余额是{day}的；此后您又还了 {paid}，余额里没有扣除，扣除后还欠 {amount}。</translation>
    </message>
    <message>
        <source>The balance of the debt has changed since: that of {day}, less payments recorded since ({paid}), is {amount}.</source>
        <translation>欠款余额有变动：{day}的余额扣除此后记录的还款（{paid}），为 {amount}。</translation>
    </message>
    <message>
        <source>Use &amp;the new balance</source>
        <translation>采用新余额（&amp;T）</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation type="unfinished">逐月情况</translation>
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
        <source>Against the contract</source>
        <translation>与按合同还款相比</translation>
    </message>
    <message>
        <source>Real annual cost</source>
        <translation>真实年化成本</translation>
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
        <source>A month, at most</source>
        <translation>每月最多</translation>
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
        <source>Instalments: more than one payment; else it is one payment. Extension: the last date lies after the end of the contract’s term, where that is known. Reduction: something is waived, or the rate lies below the contract’s.</source>
        <translation>分期：分多次偿还，否则为一次性还款。延期：最后一期晚于合同到期日（合同到期日已知时）。减免：请求免除部分款项，或年利率低于合同利率。</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>请求减免</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Interest of the plan</source>
        <translation>分期利息</translation>
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
        <source>Against paying the balance of {day}</source>
        <translation>与一次还清{day}的余额相比</translation>
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
        <source>Payments recorded since</source>
        <translation>此后记录的还款</translation>
    </message>
    <message>
        <source>Enter the yearly rate of the contract on the Situation page to compare.</source>
        <translation>在“情况”页填写合同年利率后即可比较。</translation>
    </message>
    <message>
        <source>Interest and penalty under the contract until {day}</source>
        <translation>按合同计至{day}的利息和罚息</translation>
    </message>
    <message>
        <source>The same payments</source>
        <translation>同样的还款</translation>
    </message>
    <message>
        <source>Paid beyond all that is owed</source>
        <translation>多还的部分</translation>
    </message>
    <message>
        <source>Still owed under the contract</source>
        <translation>按合同仍欠</translation>
    </message>
    <message>
        <source>If the same payments were made and the contract simply ran on at {rate} a year, this would still be owed on the last date; with the offer nothing is. What the offer saves stands with a minus sign.</source>
        <translation>同样的还款，如果合同照年利率 {rate} 继续计息，到最后一期还欠这么多；按方案则已还清。负号表示方案省下的金额。</translation>
    </message>
    <message>
        <source>No single rate fits these payments, so none is given.</source>
        <translation>这些还款算不出唯一的利率，因此不给出。</translation>
    </message>
    <message>
        <source>To be paid, on {day}</source>
        <translation>{day}需偿还</translation>
    </message>
    <message>
        <source>All instalments</source>
        <translation type="unfinished">各期合计</translation>
    </message>
    <message>
        <source>A month (internal rate of return)</source>
        <translation>月利率（内部收益率）</translation>
    </message>
    <message>
        <source>Nominal a year: 12 × the month&apos;s</source>
        <translation>名义年利率：月利率 × 12</translation>
    </message>
    <message>
        <source>Effective a year: (1 + the month&apos;s)¹² − 1</source>
        <translation>实际年利率：(1 + 月利率)¹² − 1</translation>
    </message>
    <message>
        <source>XIRR, by actual days ÷ 365</source>
        <translation>XIRR，按实际天数 ÷ 365</translation>
    </message>
    <message>
        <source>Simple, a year</source>
        <translation>单利年利率</translation>
    </message>
    <message>
        <source>The yearly rate at which all instalments together are worth what is to be paid after the waiver on the cut-off day. Months that are exactly one apart give the effective rate, other dates the XIRR; within one month only the simple rate has a meaning.</source>
        <translation>用这个年利率把各期还款折算到余额截止日，正好等于减免后需偿还的金额。各期正好相隔一个月时取实际年利率，其他日期取 XIRR；一个月以内只有单利有意义。</translation>
    </message>
    <message>
        <source>Instalments fall due monthly on the same day; where a month is too short, on its last day.</source>
        <translation>每月同一天到期；当月没有这一天的，为当月最后一天。</translation>
    </message>
    <message>
        <source>Instalments fall due every 14 days.</source>
        <translation>每 14 天还一期。</translation>
    </message>
    <message>
        <source>Instalments fall due every 7 days.</source>
        <translation>每 7 天还一期。</translation>
    </message>
    <message>
        <source>Instalments fall due on the dates that are stated.</source>
        <translation>按约定的日期还款。</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>All is paid at once on this day.</source>
        <translation>在这一天一次还清。</translation>
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
    <name>OfferPart</name>
    <message>
        <source>&amp;Write down their offer…</source>
        <translation>写下对方方案（&amp;W）…</translation>
    </message>
    <message>
        <source>Write their offer down while you remember it; it is kept with the talk.</source>
        <translation>趁还记得，把对方方案写下来；它和这次联系一起保存。</translation>
    </message>
    <message>
        <source>Their offer: {count} instalments, at most {largest}. It is kept with the talk.</source>
        <translation>对方方案：{count} 期，每期最多 {largest}。它和这次联系一起保存。</translation>
    </message>
</context>
<context>
    <name>OfferState</name>
    <message>
        <source>Private fallback {rank}</source>
        <translation>备选 {rank}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>You accepted</source>
        <translation>您已接受</translation>
    </message>
    <message>
        <source>You refused</source>
        <translation>您未接受</translation>
    </message>
    <message>
        <source>You countered</source>
        <translation>您另提方案</translation>
    </message>
    <message>
        <source>Lender&apos;s offer {number}</source>
        <translation>对方方案 {number}</translation>
    </message>
    <message>
        <source>Offer {number}</source>
        <translation type="unfinished">方案 {number}</translation>
    </message>
</context>
<context>
    <name>OfferedLines</name>
    <message>
        <source>Date</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished">对方</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Offers of both sides</source>
        <translation>双方的方案</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>比较（&amp;P）…</translation>
    </message>
    <message>
        <source>&amp;Record the lender&apos;s offer…</source>
        <translation>记录对方方案（&amp;R）…</translation>
    </message>
    <message>
        <source>New draft of another kind</source>
        <translation>拟其他类型的方案</translation>
    </message>
    <message>
        <source>Ne&amp;w draft</source>
        <translation>新草稿（&amp;W）</translation>
    </message>
    <message>
        <source>&amp;Other kinds</source>
        <translation>其他类型（&amp;O）</translation>
    </message>
    <message>
        <source>Plan all debts together…</source>
        <translation>统一安排所有债务…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>From</source>
        <translation>提出方</translation>
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
        <source>Date</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>lender</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>you, to {number}</source>
        <translation>您，答复 {number} 号</translation>
    </message>
    <message>
        <source>lender, to {number}</source>
        <translation>对方，答复 {number} 号</translation>
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
        <source>Opening “{name}”…</source>
        <translation>正在打开“{name}”……</translation>
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
    <name>OralAdvice</name>
    <message>
        <source>A word on the telephone is easily lost: ask them to keep the recording of this call, ask for its number, and confirm in writing what was said.</source>
        <translation>电话里说的容易落空：请对方保留这次通话的录音，问清录音编号，再用书面确认说过的内容。</translation>
    </message>
</context>
<context>
    <name>PagesPart</name>
    <message>
        <source>The place is marked with a frame and an arrow on page {page}.</source>
        <translation>已在第 {page} 页用方框和箭头标出位置。</translation>
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
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>显示整页</translation>
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
        <source>Saving “{name}”…</source>
        <translation>正在保存“{name}”…</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>已停止，没有保存任何文件。</translation>
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
    <name>PasswordCard</name>
    <message>
        <source>Password of this file</source>
        <translation>这个文件的密码</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>打开读取（&amp;R）</translation>
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
    <name>PaymentsMade</name>
    <message>
        <source>Payments made</source>
        <translation>已还的款</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>To principal</source>
        <translation>抵本金</translation>
    </message>
    <message>
        <source>To the rest</source>
        <translation>抵利息和费用</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>抵扣依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">备注</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>还款金额</translation>
    </message>
    <message>
        <source>Add pa&amp;yment</source>
        <translation>添加还款（&amp;Y）</translation>
    </message>
    <message>
        <source>&amp;Payments made: {count}</source>
        <translation>已还的款：{count} 笔（&amp;P）</translation>
    </message>
    <message>
        <source>&amp;Payments made</source>
        <translation>已还的款（&amp;P）</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除（&amp;L）</translation>
    </message>
    <message>
        <source>after the day shown</source>
        <translation>在所选日期之后</translation>
    </message>
    <message>
        <source>in the lender&apos;s figures already</source>
        <translation>对方的数字里已经包含</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation type="unfinished">请填写金额。</translation>
    </message>
    <message>
        <source>Enter the day.</source>
        <translation type="unfinished">请填写日期。</translation>
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
    <name>PlacesDialog</name>
    <message>
        <source>Source of “{name}”</source>
        <translation>“{name}”的依据</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished">日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation type="unfinished">对方</translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished">材料</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>打开这一页（&amp;O）</translation>
    </message>
    <message>
        <source>&amp;Give another source…</source>
        <translation>另指依据（&amp;G）…</translation>
    </message>
    <message>
        <source>Places in documents</source>
        <translation>材料中的位置</translation>
    </message>
    <message>
        <source>The document behind this figure was removed. The figure stays as it is; you can give it another source, or bring the document back with Undo.</source>
        <translation>作为依据的材料已经移除。数字保持不变；您可以另指依据，也可以用“撤销”找回材料。</translation>
    </message>
    <message>
        <source>Read from {count} payments ({rule}).</source>
        <translation>由 {count} 笔到账算出（{rule}）。</translation>
    </message>
    <message>
        <source>The figure stands in {count} places.</source>
        <translation>这个数字出自 {count} 处。</translation>
    </message>
    <message>
        <source>Documents removed since: {count}.</source>
        <translation>其中材料已移除的有 {count} 处。</translation>
    </message>
    <message>
        <source>Rows no longer found in their document: {count}.</source>
        <translation>其中有 {count} 处在材料里已经找不到那一行。</translation>
    </message>
    <message>
        <source>whole document</source>
        <translation>整份材料</translation>
    </message>
    <message>
        <source>{place}: no longer there</source>
        <translation>{place}：已不在材料中</translation>
    </message>
</context>
<context>
    <name>PlanHow</name>
    <message>
        <source>Balance of {day}, less payments recorded since</source>
        <translation>{day}的余额，已扣除此后记录的还款</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>需要还的</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation type="unfinished">期数</translation>
    </message>
    <message>
        <source>of which principal</source>
        <translation type="unfinished">其中本金</translation>
    </message>
    <message>
        <source>Rate a year</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Interest of the months of grace, spread over the instalments</source>
        <translation>宽限期间的利息，分摊到各期</translation>
    </message>
    <message>
        <source>Each instalment</source>
        <translation>每期应还</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>最后一期</translation>
    </message>
    <message>
        <source>The plan begins with next month; after the months of grace one instalment falls due every month, on the pay day or the last day of a shorter month.</source>
        <translation>计划从下个月开始；宽限期过后，每月还款日还一期，当月没有这一天的，为当月最后一天。</translation>
    </message>
    <message>
        <source>First month of the plan</source>
        <translation>计划的第一个月</translation>
    </message>
    <message>
        <source>Months of grace</source>
        <translation>宽限月数</translation>
    </message>
    <message>
        <source>Pay day</source>
        <translation>每月还款日</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>首期</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>末期</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>of which interest during the plan</source>
        <translation>其中计划期间的利息</translation>
    </message>
    <message>
        <source>All instalments, added up.</source>
        <translation>各期应还相加。</translation>
    </message>
    <message>
        <source>The first instalment ÷ what that month holds for this debt and those planned with it. Secured debts are served first, so the others share what they leave.</source>
        <translation>首期应还 ÷ 当月可用于这笔及一同安排的债务的金额。有抵押或质押的债务先排，其余债务再分剩下的部分。</translation>
    </message>
    <message>
        <source>First instalment</source>
        <translation>首期应还</translation>
    </message>
    <message>
        <source>What {month} holds</source>
        <translation>{month}可用</translation>
    </message>
    <message>
        <source>Share of the pot</source>
        <translation>占可用金额</translation>
    </message>
    <message>
        <source>This debt&apos;s principal ÷ the principal of all debts planned with it.</source>
        <translation>这笔债务的本金 ÷ 一同安排的各笔本金合计。</translation>
    </message>
    <message>
        <source>Its principal</source>
        <translation>这笔本金</translation>
    </message>
    <message>
        <source>All principal</source>
        <translation>本金合计</translation>
    </message>
    <message>
        <source>Share of principal</source>
        <translation>占本金合计</translation>
    </message>
    <message>
        <source>All instalments of all planned debts, added up.</source>
        <translation>计划中各笔债务的各期应还相加。</translation>
    </message>
    <message>
        <source>Waived in this order: penalty, fees, interest. Principal is never waived.</source>
        <translation>按罚息及违约金、其他费用、利息的顺序请求减免，本金不减。</translation>
    </message>
    <message>
        <source>An income counts in a month that it runs through wholly, a cost in every month that it touches. What is agreed counts with its own dates.</source>
        <translation>整个月都有的收入才算入当月；支出只要当月发生就算入；已约定的分期按各自日期算入。</translation>
    </message>
    <message>
        <source>Monthly reserve</source>
        <translation>每月预留</translation>
    </message>
    <message>
        <source>Instalments already agreed</source>
        <translation type="unfinished">已约定的分期还款</translation>
    </message>
    <message>
        <source>What the month holds</source>
        <translation>当月可用</translation>
    </message>
    <message>
        <source>Falls due in all</source>
        <translation>当月应还合计</translation>
    </message>
    <message>
        <source>The instalments of this month, added up.</source>
        <translation>当月各笔应还相加。</translation>
    </message>
    <message>
        <source>To be paid ÷ number of instalments, rounded to the cent; the last instalment takes the remainder.</source>
        <translation>需要还的 ÷ 期数，四舍五入到分；尾差并入最后一期。</translation>
    </message>
    <message>
        <source>Principal × r ÷ (1 − (1 + r)⁻ⁿ), with r = {rate} ÷ 12 = {period}% and n = {count}, plus the part of earlier interest and charges.</source>
        <translation>本金 × r ÷ (1 − (1 + r)⁻ⁿ)，其中 r = {rate} ÷ 12 = {period}%，n = {count}；再加上分摊的原有利息和费用。</translation>
    </message>
</context>
<context>
    <name>PlanWindow</name>
    <message>
        <source>Plan all debts together</source>
        <translation>统一安排所有债务</translation>
    </message>
    <message>
        <source>There is nothing to plan yet</source>
        <translation>还没有可以安排的债务</translation>
    </message>
    <message>
        <source>Here all debts without an agreement are planned together, so that every month can really be paid. It needs at least one such case whose balance and its day are entered.</source>
        <translation>这里把所有还没有达成协议的债务放在一起安排，让每个月都真正付得起。至少要有一个这样的案件，填好欠款金额和日期。</translation>
    </message>
    <message>
        <source>Back to the &amp;cases</source>
        <translation>回到案件（&amp;C）</translation>
    </message>
    <message>
        <source>&amp;Make these my drafts</source>
        <translation>采用为方案草稿（&amp;M）</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭（&amp;O）</translation>
    </message>
    <message>
        <source>Working the plan out…</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>Planning {count} debts…</source>
        <translation>正在安排 {count} 笔债务……</translation>
    </message>
    <message>
        <source>Work it out &amp;again</source>
        <translation>重新计算（&amp;A）</translation>
    </message>
    <message>
        <source>Go to Si&amp;tuation</source>
        <translation>去“收支与欠款”页（&amp;T）</translation>
    </message>
    <message>
        <source>Drafts made from the plan: {count}, one for each case.</source>
        <translation>已按计划起草 {count} 份方案，每个案件一份。</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>Practise: they may say, I can answer</source>
        <translation>练一练：对方可能这样说，我可以这样答</translation>
    </message>
    <message>
        <source>Answer aloud first, then open the line. Every figure comes from your own file; leave out whatever is not so.</source>
        <translation>先自己出声答一遍，再点开看。数目都出自您的案卷；和实际不符的，就不要说。</translation>
    </message>
    <message>
        <source>S&amp;how all answers</source>
        <translation>显示全部答话（&amp;H）</translation>
    </message>
</context>
<context>
    <name>PressButtons</name>
    <message>
        <source>Nothing is pressed yet. Alt and the figure press a button while you type.</source>
        <translation>还没有按过。打字时按 Alt 加数字，也能按下按钮。</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>撤回：{what}</translation>
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
    <name>PromiseRows</name>
    <message>
        <source>{promised}, by when</source>
        <translation>{promised}，期限</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方答应</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>我答应</translation>
    </message>
    <message>
        <source>Another promise of theirs</source>
        <translation>对方还答应了</translation>
    </message>
    <message>
        <source>Another promise of mine</source>
        <translation>我还答应了</translation>
    </message>
</context>
<context>
    <name>ProposalsTab</name>
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
        <source>The lender&apos;s offer is recorded as number {number}.</source>
        <translation>已记录对方方案，编号 {number}。</translation>
    </message>
    <message>
        <source>Offer {number} is a private fallback now; it is never printed.</source>
        <translation>方案 {number} 已留作备选，绝不打印。</translation>
    </message>
    <message>
        <source>Offer {number} is a draft again.</source>
        <translation>方案 {number} 已改回草稿。</translation>
    </message>
    <message>
        <source>First write down why; then the letter can be printed.</source>
        <translation>请先写明为什么仍要提出这个方案，写好后就能打印信函。</translation>
    </message>
    <message>
        <source>{offer} ({state})</source>
        <translation>{offer}（{state}）</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>前往填写（&amp;G）</translation>
    </message>
</context>
<context>
    <name>RateField</name>
    <message>
        <source>e.g. 18.25%</source>
        <translation type="unfinished">例如 18.25%</translation>
    </message>
    <message>
        <source>18.25%, 0.05% a day and 1.5% a month are all understood; empty: not known.</source>
        <translation>18.25%、日息万五、0.05%/天、月息1分5 这些写法都可以；不知道就留空。</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>This PDF is protected by a password. Enter it to see the pages here; it is not stored.</source>
        <translation>这份 PDF 设有密码。输入密码就能在这里看到各页；密码不会保存。</translation>
    </message>
    <message>
        <source>Opening {title}…</source>
        <translation type="unfinished">正在打开“{title}”……</translation>
    </message>
    <message>
        <source>This is a table that the program does not know yet. Say once what its columns mean, and it is read as a statement.</source>
        <translation>本程序还不认识这张表格。说明一次各列的含义，就能当作流水来读。</translation>
    </message>
    <message>
        <source>Explain the col&amp;umns…</source>
        <translation>说明各列的含义（&amp;U）…</translation>
    </message>
    <message>
        <source>Change the col&amp;umns…</source>
        <translation>更改各列的含义（&amp;U）…</translation>
    </message>
    <message>
        <source>This table is read as you explained its columns.</source>
        <translation>这张表格是按您说明的各列含义读取的。</translation>
    </message>
    <message>
        <source>Reading every such table…</source>
        <translation>正在读取所有这样的表格…</translation>
    </message>
    <message>
        <source>The columns are remembered.</source>
        <translation>各列的含义已记住。</translation>
    </message>
    <message>
        <source>The columns are forgotten.</source>
        <translation>各列的含义不再记住了。</translation>
    </message>
</context>
<context>
    <name>RecordingPart</name>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Number of the recording</source>
        <translation>录音编号</translation>
    </message>
</context>
<context>
    <name>RedactionPanel</name>
    <message>
        <source>Drag over what the lender need not see. The copy has only pictures of the pages: what is black in it is gone for good. Your original stays as it is.</source>
        <translation>用鼠标框住不必给对方看的内容。副本里只有页面的图像：涂黑的部分彻底去除，无法恢复。原件保持不变。</translation>
    </message>
    <message>
        <source>Cover &amp;identity and account numbers</source>
        <translation>遮盖身份证号和账号（&amp;I）</translation>
    </message>
    <message>
        <source>Cover the &amp;selection or hit</source>
        <translation>遮盖选中文字或当前查找结果（&amp;S）</translation>
    </message>
    <message>
        <source>Cover a&amp;ll hits</source>
        <translation>遮盖全部查找结果（&amp;L）</translation>
    </message>
    <message>
        <source>Add a &amp;box</source>
        <translation>添加遮盖框（&amp;B）</translation>
    </message>
    <message>
        <source>Undo b&amp;ox</source>
        <translation>撤销一步（&amp;O）</translation>
    </message>
    <message>
        <source>&amp;Remove box</source>
        <translation>删除遮盖框（&amp;R）</translation>
    </message>
    <message>
        <source>&amp;Make the copy</source>
        <translation>生成副本（&amp;M）</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>收起（&amp;D）</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>遮盖框</translation>
    </message>
    <message>
        <source>Box {number}, page {page}</source>
        <translation>遮盖框 {number}，第 {page} 页</translation>
    </message>
    <message>
        <source>Arrow keys move the box, with Shift they change its size. Delete removes it.</source>
        <translation>方向键移动遮盖框，按住 Shift 改变大小，Delete 键删除。</translation>
    </message>
    <message>
        <source>Select text before you begin, or search for it with Ctrl+F.</source>
        <translation>请先按 Ctrl+F 查找要遮盖的文字，或在开始遮盖前选中文字。</translation>
    </message>
    <message>
        <source>Looking for numbers…</source>
        <translation>正在查找号码…</translation>
    </message>
    <message>
        <source>These pages are pictures without text, so numbers in them cannot be found. Please cover them by hand.</source>
        <translation>这些页面是图片，没有可识别的文字，无法自动查找号码，请手动遮盖。</translation>
    </message>
    <message>
        <source>Found: {numbers}. New boxes: {new}. The last four digits stay visible.</source>
        <translation>找到：{numbers}。新增遮盖框 {new} 个，号码末四位保留。</translation>
    </message>
    <message>
        <source>Please look at every page: names and addresses are not found this way.</source>
        <translation>请逐页检查：姓名和地址不会自动遮盖。</translation>
    </message>
    <message>
        <source>{count} pages have no text and could not be searched.</source>
        <translation>有 {count} 页没有文字，无法查找。</translation>
    </message>
    <message>
        <source>The copy is being made and checked…</source>
        <translation>正在生成并检查副本…</translation>
    </message>
    <message>
        <source>Making the redacted copy of {title}…</source>
        <translation>正在生成“{title}”的遮盖副本…</translation>
    </message>
    <message>
        <source>{title} (redacted copy)</source>
        <translation>{title}（遮盖副本）</translation>
    </message>
    <message>
        <source>Made “{title}” and checked it: no text, no metadata, every box black.</source>
        <translation>已生成“{title}”并完成检查：没有文字和元数据残留，遮盖处全部为黑色。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept; your boxes are still here.</source>
        <translation>已停止，没有保留任何内容；遮盖框都还在。</translation>
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
    <name>RequestForm</name>
    <message>
        <source>Which paper</source>
        <translation>要什么材料</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>哪天提出</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>最晚哪天交</translation>
    </message>
    <message>
        <source>How it was asked for</source>
        <translation>怎样提出的</translation>
    </message>
    <message>
        <source>Name or staff number</source>
        <translation type="unfinished">姓名或工号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">备注</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished">保存（&amp;S）</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>再想想</translation>
    </message>
    <message>
        <source>Which pa&amp;per</source>
        <translation>要什么材料（&amp;P）</translation>
    </message>
    <message>
        <source>How it was &amp;asked for</source>
        <translation>怎样提出的（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;Who (name or staff number)</source>
        <translation>对方是谁（姓名或工号）（&amp;W）</translation>
    </message>
    <message>
        <source>Asked for &amp;on</source>
        <translation>哪天提出（&amp;O）</translation>
    </message>
    <message>
        <source>Wanted &amp;by</source>
        <translation>最晚哪天交（&amp;B）</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation type="unfinished">备注（&amp;T）</translation>
    </message>
    <message>
        <source>Say which paper it is.</source>
        <translation>请写明是什么材料。</translation>
    </message>
    <message>
        <source>Enter the day on which it was asked for.</source>
        <translation>请填写对方提出的日期。</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>Attach a file…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Choose an attached one…</source>
        <translation>从已附材料中选…</translation>
    </message>
    <message>
        <source>Mark as given</source>
        <translation>标为已交</translation>
    </message>
    <message>
        <source>Not given after all</source>
        <translation>其实还没交</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">删除</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>Its day has passed</source>
        <translation>期限已过</translation>
    </message>
    <message>
        <source>Ready to hand in</source>
        <translation>可以交了</translation>
    </message>
    <message>
        <source>Waited for</source>
        <translation>对方在等</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Given on {day}.</source>
        <translation>{day}已交。</translation>
    </message>
    <message>
        <source>Wanted by {day}.</source>
        <translation>{day}前要交。</translation>
    </message>
    <message>
        <source>Asked for: {how}.</source>
        <translation>提出时间和方式：{how}。</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>The plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Cop&amp;y the table</source>
        <translation>复制表格（&amp;Y）</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每期</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>首期</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>末期</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Share of pot</source>
        <translation>占可用金额</translation>
    </message>
    <message>
        <source>Share of principal</source>
        <translation>占本金合计</translation>
    </message>
    <message>
        <source>What is asked of each lender</source>
        <translation>向每家请求什么</translation>
    </message>
    <message>
        <source>All debts, in all</source>
        <translation>各笔合计</translation>
    </message>
    <message>
        <source>Waived, in all</source>
        <translation>减免合计</translation>
    </message>
    <message>
        <source>The last debt is paid on</source>
        <translation>最后一笔还清</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>RevealsCard</name>
    <message>
        <source>• Another lender by name: {lender} ({pages})</source>
        <translation>• 其他债权人的名称：{lender}（{pages}）</translation>
    </message>
    <message>
        <source>• Your income: {sum} ({pages})</source>
        <translation>• 您的收入：{sum}（{pages}）</translation>
    </message>
    <message>
        <source>• In the text: no other lender, no full number, no income figure.</source>
        <translation>• 文字部分没有其他债权人的名称、完整号码，也没有您登记的收入金额。</translation>
    </message>
    <message>
        <source>• These are pictures, which the program cannot read; please look yourself: {pages}</source>
        <translation>• 以下是图片，程序读不出其中的文字，请您自己看一遍：{pages}</translation>
    </message>
    <message>
        <source>• A full identity number ending in {end} ({pages})</source>
        <translation>• 完整的身份证号，末四位 {end}（{pages}）</translation>
    </message>
    <message>
        <source>• A full card or account number ending in {end} ({pages})</source>
        <translation>• 完整的卡号或账号，末四位 {end}（{pages}）</translation>
    </message>
    <message>
        <source>• A mobile number ending in {end} ({pages})</source>
        <translation>• 手机号码，末四位 {end}（{pages}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>pages {pages} and {count} more</source>
        <translation>第 {pages} 页等，另有 {count} 页</translation>
    </message>
    <message>
        <source>page {pages}</source>
        <translation>第 {pages} 页</translation>
    </message>
    <message>
        <source>pages {pages}</source>
        <translation>第 {pages} 页</translation>
    </message>
</context>
<context>
    <name>RoutePanel</name>
    <message>
        <source>Step by &amp;step</source>
        <translation>一步一步怎么做（&amp;S）</translation>
    </message>
    <message>
        <source>What leads there</source>
        <translation>号码、地址或 App 名称</translation>
    </message>
    <message>
        <source>Screenshot of this way</source>
        <translation>这个入口的截图</translation>
    </message>
    <message>
        <source>Sc&amp;reenshot of this way</source>
        <translation>这个入口的截图（&amp;R）</translation>
    </message>
    <message>
        <source>Just tried it? One click notes today and what came of it:</source>
        <translation>刚试过？点一下，就记下今天和结果：</translation>
    </message>
    <message>
        <source>Never note a password, a code or a whole card number here: no step asks.</source>
        <translation>这里不要写密码、验证码或完整卡号，任何一步都用不着。</translation>
    </message>
    <message>
        <source>Lay ready</source>
        <translation>先备好</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>然后</translation>
    </message>
    <message>
        <source>Afterwards, write down</source>
        <translation>结束后记下</translation>
    </message>
    <message>
        <source>Never say or show</source>
        <translation>任何时候都不说、不给看</translation>
    </message>
    <message>
        <source>Nu&amp;mber</source>
        <translation>号码（&amp;M）</translation>
    </message>
    <message>
        <source>&amp;Mailbox</source>
        <translation>邮箱（&amp;M）</translation>
    </message>
    <message>
        <source>Postal a&amp;ddress</source>
        <translation>邮寄地址（&amp;D）</translation>
    </message>
    <message>
        <source>Branch a&amp;ddress</source>
        <translation>网点地址（&amp;D）</translation>
    </message>
    <message>
        <source>Na&amp;me of the app</source>
        <translation>App 名称（&amp;M）</translation>
    </message>
    <message>
        <source>How to check a number</source>
        <translation>怎样核对号码</translation>
    </message>
    <message>
        <source>{name}, {serves}: {number}. Check it first in the app, the contract or on the card.</source>
        <translation>{name}，{serves}：{number}。请先在App、合同或卡背面核对。</translation>
    </message>
    <message>
        <source>Source: {source}, looked up in {month}; the page bears no date</source>
        <translation>来源：{source}，{month}查阅，页面未注明日期</translation>
    </message>
    <message>
        <source>Source: {source}, page of {month}</source>
        <translation>来源：{source}，{month}的页面</translation>
    </message>
    <message>
        <source>Checked: take it</source>
        <translation>核对过，采用</translation>
    </message>
    <message>
        <source>Checked: take the number {number}</source>
        <translation>核对过，采用号码 {number}</translation>
    </message>
    <message>
        <source>Just tried: {result}</source>
        <translation>刚试过：{result}</translation>
    </message>
</context>
<context>
    <name>RoutesCard</name>
    <message>
        <source>Ways to reach them</source>
        <translation>联系对方的途径</translation>
    </message>
    <message>
        <source>Find one way on which somebody with authority answers. In the app is usually surest: it is hard for others to imitate.</source>
        <translation>先找到一条能由有权处理的人答复的途径。从 App 里进去通常最稳妥，别人难以冒充。</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>途径</translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished">位置</translation>
    </message>
    <message>
        <source>Last tried</source>
        <translation>上次尝试</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>还没试过</translation>
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
        <source>How it was sent</source>
        <translation>寄送方式</translation>
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
        <source>Ho&amp;w it was sent</source>
        <translation>寄送方式（&amp;W）</translation>
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
        <source>Sent on {day} · {language}</source>
        <translation>{day}发出 · {language}</translation>
    </message>
    <message>
        <source>SHA-256: {hash}</source>
        <translation type="unfinished">SHA-256：{hash}</translation>
    </message>
    <message>
        <source>{facts}
Kept exactly as it was sent. SHA-256: {hash}</source>
        <translation type="unfinished">{facts}
与发出时完全一致。SHA-256：{hash}</translation>
    </message>
    <message>
        <source>Sent letter {number}.pdf</source>
        <translation type="unfinished">已发信函 {number}.pdf</translation>
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
        <source>LPR saved.</source>
        <translation>LPR 已保存。</translation>
    </message>
    <message>
        <source>LPR entry removed.</source>
        <translation>LPR 记录已删除。</translation>
    </message>
    <message>
        <source>Payment recorded.</source>
        <translation>还款已记录。</translation>
    </message>
    <message>
        <source>Payment removed.</source>
        <translation>还款记录已删除。</translation>
    </message>
    <message>
        <source>Source of “{name}”: {source}.</source>
        <translation>“{name}”的依据：{source}。</translation>
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
    <name>SourceDialog</name>
    <message>
        <source>Source of a figure</source>
        <translation>数字的依据</translation>
    </message>
    <message>
        <source>Which document shows “{name}”, {amount}?</source>
        <translation>哪份材料能证明“{name}”{amount}？</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation type="unfinished">查找材料</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished">类别</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished">材料</translation>
    </message>
    <message>
        <source>the whole document</source>
        <translation>整份材料</translation>
    </message>
    <message>
        <source>Find a line: date, amount, name</source>
        <translation>查找流水：日期、金额、对方</translation>
    </message>
    <message>
        <source>Lines of the statement</source>
        <translation type="unfinished">流水明细</translation>
    </message>
    <message>
        <source>&amp;Use as source</source>
        <translation>用作依据（&amp;U）</translation>
    </message>
    <message>
        <source>No &amp;document: self-declared</source>
        <translation>不附材料，按本人申报（&amp;D）</translation>
    </message>
    <message>
        <source>No documents attached yet</source>
        <translation>还没有附上材料</translation>
    </message>
    <message>
        <source>Attach the document under Evidence first, then name it here.</source>
        <translation>请先在“证据材料”页附上材料，再回到这里指明。</translation>
    </message>
    <message>
        <source>Go to &amp;Evidence</source>
        <translation type="unfinished">去“证据材料”页（&amp;E）</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页码（&amp;P）</translation>
    </message>
    <message>
        <source>Looking into the document…</source>
        <translation>正在查看材料……</translation>
    </message>
    <message>
        <source>Opening {title}…</source>
        <translation type="unfinished">正在打开“{title}”……</translation>
    </message>
    <message>
        <source> of {pages}</source>
        <translation> / {pages}</translation>
    </message>
    <message>
        <source>Choose the row or rows that show the figure; none: the whole document.</source>
        <translation>请选中能证明这个数字的一行或几行；不选则以整份材料为依据。</translation>
    </message>
    <message>
        <source>Choose the page that shows the figure.</source>
        <translation>请选择能证明这个数字的那一页。</translation>
    </message>
    <message>
        <source>The document is named as a whole.</source>
        <translation>以整份材料为依据。</translation>
    </message>
</context>
<context>
    <name>SourceLinks</name>
    <message>
        <source>Looking up the source…</source>
        <translation>正在查找依据……</translation>
    </message>
    <message>
        <source>No document stands behind this figure: it is self-declared.</source>
        <translation>这个数字没有材料作依据，是本人申报的。</translation>
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
    <name>StatedCost</name>
    <message>
        <source>The contract names</source>
        <translation>合同写明的是</translation>
    </message>
    <message>
        <source>Rate or fee it names</source>
        <translation>写明的利率或费率</translation>
    </message>
    <message>
        <source>Instalment that follows from it</source>
        <translation>由此算出的每期还款额</translation>
    </message>
    <message>
        <source>Amount in the contract</source>
        <translation type="unfinished">合同金额</translation>
    </message>
    <message>
        <source>A year: {daily} × {days} days</source>
        <translation>一年：{daily} × {days} 天</translation>
    </message>
    <message>
        <source>With interest on interest every day</source>
        <translation>逐日计复利，一年则为</translation>
    </message>
    <message>
        <source>m: a month, a twelfth of a year</source>
        <translation>m：月利率，即年利率的十二分之一</translation>
    </message>
    <message>
        <source>Amount × m ÷ (1 − (1 + m) ^ −{count})</source>
        <translation>金额 × m ÷（1 −（1 + m）^ −{count}）</translation>
    </message>
    <message>
        <source>Level monthly instalments; interest runs on what is left of the amount.</source>
        <translation>按月等额还款，利息只按剩余本金计算。</translation>
    </message>
    <message>
        <source>An equal part of the amount, and the fee on the whole of it, however much is already paid back. Cents that do not divide are left to the last instalment.</source>
        <translation>每期还一份等额本金，再加上按全部借款额收取的费用，不论已经还了多少。除不尽的几分钱放在最后一期。</translation>
    </message>
    <message>
        <source>Each instalment</source>
        <translation>每期</translation>
    </message>
</context>
<context>
    <name>StatedModel</name>
    <message>
        <source>No.</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>StatedRows</name>
    <message>
        <source>Paste (Ctrl+V)</source>
        <translation>粘贴（Ctrl+V）</translation>
    </message>
    <message>
        <source>Use the e&amp;xisting schedule</source>
        <translation>沿用目前的还款表（&amp;X）</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>删除行（Del）</translation>
    </message>
    <message>
        <source>Type each date and amount, or paste lines from a spreadsheet.</source>
        <translation>逐期填写日期和金额，也可以从电子表格粘贴多行。</translation>
    </message>
    <message>
        <source>Type each due date, or paste lines from a spreadsheet.</source>
        <translation>逐期填写还款日期，也可以从电子表格粘贴多行。</translation>
    </message>
    <message>
        <source>Type each amount, or paste lines from a spreadsheet.</source>
        <translation>逐期填写金额，也可以从电子表格粘贴多行。</translation>
    </message>
    <message>
        <source>Instalments as stated</source>
        <translation>约定的各期</translation>
    </message>
    <message>
        <source>Instalments: {count}</source>
        <translation>共 {count} 期</translation>
    </message>
    <message>
        <source>Instalments: {count} · together {sum} · to be paid {to_pay} · {more}</source>
        <translation>共 {count} 期 · 合计 {sum} · 需偿还 {to_pay} · {more}</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>{gap} missing</source>
        <translation>还差 {gap}</translation>
    </message>
    <message>
        <source>{more} beyond it (interest)</source>
        <translation>多出 {more}（利息）</translation>
    </message>
    <message>
        <source>The clipboard holds no lines with dates or amounts.</source>
        <translation>剪贴板里没有日期或金额。</translation>
    </message>
    <message>
        <source>{lines} and further ones</source>
        <translation>{lines} 等</translation>
    </message>
    <message>
        <source>Several amounts in one line; the first was taken. Check these lines: {lines}.</source>
        <translation>有的行里有好几个金额，已取第一个。请核对这些行：{lines}。</translation>
    </message>
    <message>
        <source>The dates were left out: choose “On stated dates” above to take them too.</source>
        <translation>日期没有采用：如需一并采用，请在上方选择“按约定的日期”。</translation>
    </message>
</context>
<context>
    <name>StatementView</name>
    <message>
        <source>&amp;Meaning…</source>
        <translation>改含义（&amp;M）…</translation>
    </message>
    <message>
        <source>Sho&amp;w in the file</source>
        <translation>查看原文（&amp;W）</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未计入的行</translation>
    </message>
    <message>
        <source>Reading the statements…</source>
        <translation>正在读取流水…</translation>
    </message>
    <message>
        <source>There is no line of a statement here.</source>
        <translation>这里没有流水明细。</translation>
    </message>
    <message>
        <source>Reading was stopped. It starts again when you come back.</source>
        <translation>读取已停止；再回到这一页时会重新开始。</translation>
    </message>
    <message>
        <source>N&amp;oticed ({count})</source>
        <translation>提示（&amp;O）：{count}</translation>
    </message>
    <message>
        <source>Set a&amp;side ({count})</source>
        <translation>未计入的行（&amp;S）：{count}</translation>
    </message>
    <message>
        <source>M&amp;eaning</source>
        <translation>改含义（&amp;E）</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished">复制（&amp;C）</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选（&amp;A）</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>排序方式（&amp;S）</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>逐笔明细（&amp;L）</translation>
    </message>
</context>
<context>
    <name>StrainRow</name>
    <message>
        <source>how?</source>
        <translation type="unfinished">怎么算的？</translation>
    </message>
    <message>
        <source>How this was tested: {shock}</source>
        <translation>这一项是怎么测的：{shock}</translation>
    </message>
</context>
<context>
    <name>SumsLine</name>
    <message>
        <source>Lines shown: {sums}</source>
        <translation>列出 {sums}</translation>
    </message>
    <message>
        <source>left out, because a later file tells them again: {count}</source>
        <translation>另有 {count} 笔在较新的文件里也有，只计一次</translation>
    </message>
    <message>
        <source>Lines chosen: {sums}</source>
        <translation>选中 {sums}</translation>
    </message>
    <message>
        <source>Choose lines to see what they come to.</source>
        <translation>选中几笔，就能看到它们的合计。</translation>
    </message>
    <message>
        <source>{count} · in {came_in} · out {went_out} · income {income} · living costs {living}</source>
        <translation>{count} 笔 · 进 {came_in} · 出 {went_out} · 收入 {income} · 生活支出 {living}</translation>
    </message>
    <message>
        <source>{sums} (more came back than was spent)</source>
        <translation>{sums}（退回的钱比花出去的多）</translation>
    </message>
</context>
<context>
    <name>SurvivalCard</name>
    <message>
        <source>Would it get through a bad month?</source>
        <translation>遇到难月，撑得住吗？</translation>
    </message>
    <message>
        <source>A replay of the plan with one bad thing at a time. A test, no forecast: what is assumed is called so.</source>
        <translation>每次只加一件坏事，把方案逐月推演一遍。这是测试，不是预测；凡是假设都会注明。</translation>
    </message>
    <message>
        <source>Nothing can be tested while the terms are incomplete.</source>
        <translation>方案内容还没填完，暂时无法测试。</translation>
    </message>
    <message>
        <source>Enter income and costs on the Situation page; then it is tested here.</source>
        <translation>在“情况”页填写收入和支出后，这里就会测试。</translation>
    </message>
    <message>
        <source>Not comparable: the offer is in {currency}, and no rate of exchange to your household&apos;s {household} is known here, so it cannot be tested.</source>
        <translation>无法比较：方案以{currency}计，您的家庭收支以{household}计，这里不掌握汇率，所以无法测试。</translation>
    </message>
</context>
<context>
    <name>SurvivalHow</name>
    <message>
        <source>Every month is replayed as it is expected.</source>
        <translation>逐月推演，一切照常。</translation>
    </message>
    <message>
        <source>Every month is replayed with the higher rent.</source>
        <translation>按上涨后的住房支出逐月推演。</translation>
    </message>
    <message>
        <source>Twelve courses are drawn from the months of your own statements, the same ones every time. Months that were better than counted on count as expected.</source>
        <translation>从您自己流水里的各个月份抽取，组成十二种走法，每次打开都相同。比计入的收入更好的月份，只按计入的收入算。</translation>
    </message>
    <message>
        <source>The shock is set into every month of the plan in turn.</source>
        <translation>把这件事依次放到方案的每一个月里试。</translation>
    </message>
    <message>
        <source>Shown is the try that comes closest to breaking the plan.</source>
        <translation>下面是最接近撑不住的那一次。</translation>
    </message>
    <message>
        <source>Shown is the try that breaks the plan first.</source>
        <translation>下面是最早撑不住的那一次。</translation>
    </message>
    <message>
        <source>What a month lacks is taken from the cushion: savings, and the reserve of every month. What good months leave is not counted on.</source>
        <translation>当月不够的，从缓冲里出：储蓄，加上每月留出的备用金。宽裕月份的结余不计入。</translation>
    </message>
    <message>
        <source>{month}: left for the plan</source>
        <translation>{month}：可用于还款</translation>
    </message>
    <message>
        <source>What the plan takes</source>
        <translation>方案应还</translation>
    </message>
    <message>
        <source>The month leaves</source>
        <translation>当月余额</translation>
    </message>
    <message>
        <source>Cushion before</source>
        <translation>此前的缓冲</translation>
    </message>
    <message>
        <source>Reserve of the month</source>
        <translation>当月备用金</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Cushion after</source>
        <translation>此后的缓冲</translation>
    </message>
</context>
<context>
    <name>TablePart</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的各行</translation>
    </message>
    <message>
        <source>Row {number} is marked with an arrow and a frame.</source>
        <translation>已用箭头和方框标出第 {number} 行。</translation>
    </message>
</context>
<context>
    <name>TalkForm</name>
    <message>
        <source>Day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Who began</source>
        <translation>谁先联系</translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished">方式</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>对方称呼</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished">对方原话</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>in 3 days</source>
        <translation>3 天后</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>&amp;Keep this talk</source>
        <translation>记下这次联系（&amp;K）</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>More: length, way, collecting</source>
        <translation>更多：时长、入口、催收</translation>
    </message>
    <message>
        <source>How many minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Through which way</source>
        <translation>走的哪条途径</translation>
    </message>
    <message>
        <source>What did they do? Alt and a figure, or Space.</source>
        <translation>对方怎么说？按 Alt 加数字，或空格键。</translation>
    </message>
    <message>
        <source>Ask again {when}</source>
        <translation>{when}再联系</translation>
    </message>
    <message>
        <source>Enter the day and the time.</source>
        <translation>请填写日期和时间。</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>修改（&amp;G）…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">删除</translation>
    </message>
    <message>
        <source>Write down their offer…</source>
        <translation>写下对方方案…</translation>
    </message>
    <message>
        <source>staff number {number}</source>
        <translation>工号 {number}</translation>
    </message>
    <message>
        <source>ticket {number}</source>
        <translation>工单 {number}</translation>
    </message>
    <message>
        <source>Recording: {state}, number {number}</source>
        <translation>录音：{state}，编号 {number}</translation>
    </message>
    <message>
        <source>Their offer is number {number}.</source>
        <translation>对方方案是第 {number} 号。</translation>
    </message>
    <message>
        <source>Files: {titles}</source>
        <translation>文件：{titles}</translation>
    </message>
    <message>
        <source>Collecting: {facts}</source>
        <translation>催收：{facts}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished">“{words}”</translation>
    </message>
    <message>
        <source>They promised: {what}</source>
        <translation>对方答应：{what}</translation>
    </message>
    <message>
        <source>I promised: {what}</source>
        <translation>我答应：{what}</translation>
    </message>
    <message>
        <source>{text} (done on {day})</source>
        <translation>{text}（{day}已做到）</translation>
    </message>
    <message>
        <source>{text} (by {day})</source>
        <translation>{text}（{day}前）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>做到了</translation>
    </message>
    <message>
        <source>Not yet done</source>
        <translation>还没做到</translation>
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
        <translation>您提出的条件</translation>
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
        <source>What the lender offers</source>
        <translation>对方提出的条件</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished">周期</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Months without a payment before the first</source>
        <translation>首期之前不还款的月数</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished">无</translation>
    </message>
    <message>
        <source>After how many instalments it rises</source>
        <translation>每隔几期增加一次</translation>
    </message>
    <message>
        <source>By how much it rises</source>
        <translation>每次增加多少</translation>
    </message>
    <message>
        <source>Instalments of interest only</source>
        <translation>只还利息的期数</translation>
    </message>
    <message>
        <source>Days to make good a missed payment</source>
        <translation>漏还后可补救的天数</translation>
    </message>
    <message>
        <source>days to make good</source>
        <translation>天内可补还</translation>
    </message>
    <message>
        <source>nothing is said</source>
        <translation>未约定</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Grace before it</source>
        <translation>宽限期</translation>
    </message>
    <message>
        <source>Interest a year</source>
        <translation>年利率</translation>
    </message>
    <message>
        <source>Rises after every</source>
        <translation>每隔几期增加</translation>
    </message>
    <message>
        <source>Rises by</source>
        <translation>每次增加</translation>
    </message>
    <message>
        <source>Interest only</source>
        <translation>只还利息</translation>
    </message>
    <message>
        <source>If missed</source>
        <translation>漏还时</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>还款日</translation>
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
        <source>The first due date has moved along, from {before} to {after}.</source>
        <translation>首期还款日随之从{before}移到{after}。</translation>
    </message>
    <message>
        <source>Asked to be waived</source>
        <translation>请求减免</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>Text of the document</source>
        <translation>材料的文字</translation>
    </message>
    <message>
        <source>Line {number} is marked with an arrow and a frame.</source>
        <translation>已用箭头和方框标出第 {number} 行。</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>On one line</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished">今天</translation>
    </message>
    <message>
        <source>Talks, promises and dates, from left to right</source>
        <translation>联系、承诺和期限，从左到右</translation>
    </message>
    <message>
        <source>Filled: somebody was reached, a promise is open. Hollow: nobody was reached, a promise is kept. Point at one or walk with the arrow keys; Enter shows its talk.</source>
        <translation>实心：联系上了人，或承诺还没有兑现。空心：没有联系上，或承诺已经兑现。用鼠标指，或用方向键逐个看；按回车显示那次联系。</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}：{what}</translation>
    </message>
    <message>
        <source>they promised: {what}</source>
        <translation>对方承诺：{what}</translation>
    </message>
    <message>
        <source>I promised: {what}</source>
        <translation>我承诺：{what}</translation>
    </message>
    <message>
        <source>{promise} (done)</source>
        <translation>{promise}（已兑现）</translation>
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
        <source>&amp;Plan all debts together…</source>
        <translation>统一安排所有债务（&amp;P）…</translation>
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
    <name>UnplannedCard</name>
    <message>
        <source>Not in the plan</source>
        <translation>没有排进计划</translation>
    </message>
    <message>
        <source>{case}: {reason}</source>
        <translation>{case}：{reason}</translation>
    </message>
    <message>
        <source>Enter its balance</source>
        <translation>填写欠款</translation>
    </message>
    <message>
        <source>Enter the balance of {case}</source>
        <translation>填写 {case} 的欠款</translation>
    </message>
</context>
<context>
    <name>WaiverField</name>
    <message>
        <source>500 or 50%</source>
        <translation>500 或 50%</translation>
    </message>
</context>
<context>
    <name>WaiverRows</name>
    <message>
        <source>{share}; lenders rarely agree to this</source>
        <translation>{share}；对方很少同意减免本金</translation>
    </message>
    <message>
        <source>Waiver: {part}</source>
        <translation type="unfinished">请求减免：{part}</translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished">全部</translation>
    </message>
    <message>
        <source>Waive all: {part}</source>
        <translation type="unfinished">全部减免：{part}</translation>
    </message>
    <message>
        <source>of {amount}</source>
        <translation type="unfinished">共 {amount}</translation>
    </message>
    <message>
        <source>= {other} of {amount}</source>
        <translation>= {other}（共 {amount}）</translation>
    </message>
</context>
<context>
    <name>WayBox</name>
    <message>
        <source>not noted</source>
        <translation type="unfinished">未记录</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Which way to call</source>
        <translation>从哪里联系</translation>
    </message>
    <message>
        <source>Step by st&amp;ep</source>
        <translation>怎么做，一步一步（&amp;E）</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>还没有试过。</translation>
    </message>
    <message>
        <source>Last tried on {day}.</source>
        <translation>上次试过：{day}。</translation>
    </message>
    <message>
        <source>Last tried on {day}: {result}.</source>
        <translation>上次试过：{day}，{result}。</translation>
    </message>
    <message>
        <source>No number is noted yet. Take the one in the app, in the contract or on the card, and note it under Contacts.</source>
        <translation>还没有记下号码。请用 App、合同或卡背面上的号码，并记到“联系”页。</translation>
    </message>
    <message>
        <source>Published: {name}, {number} ({month}; its source: under Contacts). Check it first.</source>
        <translation>公布的号码：{name}，{number}（{month}，出处见“联系”页），请先核对。</translation>
    </message>
    <message>
        <source>Lay ready</source>
        <translation>先备好</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>然后</translation>
    </message>
    <message>
        <source>Never say or show</source>
        <translation>任何人问都不要说、不要给看</translation>
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
    <name>WhatIf</name>
    <message>
        <source>What if?</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys; the draft follows, unsaved until you save it.</source>
        <translation>拖动滑块或按方向键，草稿随之变化；点“保存”之前不会存入。</translation>
    </message>
    <message>
        <source>Instalment a month</source>
        <translation>每月还款</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation type="unfinished">期数</translation>
    </message>
    <message>
        <source>Waived of interest, penalty and fees</source>
        <translation>利息、罚息和费用的减免</translation>
    </message>
    <message>
        <source>Complete the terms first; then this can be moved.</source>
        <translation>方案内容还没填完，填完后才能拖动。</translation>
    </message>
    <message>
        <source>Waived in this order: penalty, fees, interest.</source>
        <translation>减免次序：罚息及违约金、其他费用、利息。</translation>
    </message>
    <message>
        <source>The amounts are stated one by one: a waiver does not change them.</source>
        <translation>各期金额是逐期填写的，减免不会改动它们。</translation>
    </message>
    <message>
        <source>The balance holds no interest, penalty or fees to be waived.</source>
        <translation>余额里没有可以请求减免的利息、罚息和费用。</translation>
    </message>
    <message>
        <source>▼ where it meets your free capacity of {free} a month</source>
        <translation>▼ 正好等于您每月的可还款能力 {free}</translation>
    </message>
    <message>
        <source>{amount} ({share})</source>
        <translation>{amount}（{share}）</translation>
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
        <source>This is a figure, not a fault. You can ask the lender for a pause, offer a small token payment, or ask others for help.</source>
        <translation>这只是一个数字，不是谁的过错。可以请债权人同意暂缓还款，先还一笔小额表示诚意，也可以请别人帮忙。</translation>
    </message>
    <message>
        <source>Who can help…</source>
        <translation>可以找谁帮忙…</translation>
    </message>
    <message>
        <source>{amount} is missing every month.</source>
        <translation>每月缺口 {amount}。</translation>
    </message>
</context>
</TS>
