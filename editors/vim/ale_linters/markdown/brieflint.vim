" For ALE: findings while you write, over the language server.
call ale#Set('markdown_brieflint_executable', 'brieflint')

call ale#linter#Define('markdown', {
\   'name': 'brieflint',
\   'lsp': 'stdio',
\   'executable': {b -> ale#Var(b, 'markdown_brieflint_executable')},
\   'command': '%e lsp --stdio',
\   'project_root': {b -> fnamemodify(ale#path#FindNearestDirectory(b, '.git'), ':h:h')},
\})
