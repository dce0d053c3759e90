" :compiler brieflint, then :make fills the quickfix list with the findings of the brief.
if exists('current_compiler')
  finish
endif
let current_compiler = 'brieflint'

CompilerSet makeprg=brieflint\ --format\ text\ --color\ never\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror[%*[^]]]\ %m,%f:%l:%c:\ %tarning[%*[^]]]\ %m,%f:%l:%c:\ %tnfo[%*[^]]]\ %m
