/** Names that sections of briefs, memos, reports and minutes are known by, in lower case. */
export const SECTION_NAMES: ReadonlySet<string> = new Set(
  `abbreviations|about|about the author|about the authors|about this brief|about us|abstract|acknowledgements|acknowledgments|acronyms|
action items|actions|action plan|agenda|aims|aims and objectives|alternatives|alternatives considered|analysis|annex|annexes|appendices|appendix|
approach|assessment|assumptions|attendees|audience|authors|background|background and context|barriers|benefits|bibliography|bottom line|
budget|budget implications|business case|call to action|case studies|case study|challenges|communications|comparison|conclusion|conclusions|
conclusion and recommendations|conclusions and recommendations|considerations|constraints|consultation|contact|contact information|contacts|
contents|context|cost and funding|costs|costs and benefits|current situation|current state|data|data sources|decision|decisions|
decision requested|definitions|dependencies|deliverables|description|discussion|document control|drivers|effective date|endnotes|enforcement|
environmental impact|equity|equity considerations|evaluation|evidence|executive summary|faq|financial implications|findings|
findings and recommendations|fiscal impact|footnotes|for more information|frequently asked questions|funding|further reading|future work|gaps|glossary|goals|
goals and objectives|governance|guiding principles|how it works|impact|impact assessment|impacts|implementation|implementation considerations|
implementation plan|implementation timeline|implications|implications for policy|in brief|indicators|introduction|issue|issues|
justification|key contacts|key facts|key figures|key findings|key issues|key messages|key points|key recommendations|key takeaways|
legal basis|legal considerations|legal framework|lessons learned|limitations|literature review|looking ahead|main findings|mandate|
methodology|methods|metrics|milestones|mission|monitoring|monitoring and evaluation|more information|motivation|next steps|notes|objective|objectives|
open questions|opportunities|options|options considered|our approach|our recommendations|outcomes|outlook|overview|participants|
performance measures|policy analysis|policy brief|policy context|policy framework|policy implications|policy options|policy problem|
policy recommendations|preferred option|principles|priorities|problem|problem definition|problem statement|process|proposal|
proposed solution|purpose|purpose and scope|questions|questions and answers|rationale|recommendation|recommendations|
recommendations and next steps|recommended action|recommended actions|references|regulatory framework|related documents|related work|
research questions|resources|resource requirements|responsibilities|results|results and discussion|risk assessment|risk mitigation|risks|
risks and mitigation|risks and mitigations|roadmap|roles and responsibilities|schedule|scope|security considerations|see also|sources|
stakeholder analysis|stakeholders|statement of the problem|strategic context|strategic objectives|strategy|success metrics|summary|
summary and recommendations|summary of findings|summary of recommendations|support|table of contents|takeaways|target audience|
terms of reference|the bottom line|the case for action|the challenge|the evidence|the issue|the problem|the proposal|the solution|
the way ahead|the way forward|timeline|timelines|trade-offs|transparency|values|vision|way forward|what comes next|what we recommend|
what you can do|what is at stake|what’s at stake|why it matters|why now|why this matters|works cited`
    .split('|')
    .map((name) => name.trim()),
);
